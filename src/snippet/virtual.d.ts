declare module 'virtual:snippet-program' {
  /** The text of the frame's program: the SDK and the bridge. */
  export const program: string;
}
