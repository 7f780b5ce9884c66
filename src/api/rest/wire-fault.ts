// What is wrong with a request before it becomes a call. Thrown on the way and answered in one place; nothing
// of it reaches the engine or the log.

/** A fault in AWS's form: the error's name, the HTTP status, and whose words the message is in. */
export class WireFault extends Error {
  override readonly name = 'WireFault';
  readonly type: string;
  readonly status: number;
  readonly wording: 'aws' | 'ours';

  constructor(type: string, status: number, message: string, wording: 'aws' | 'ours' = 'aws') {
    super(message);
    this.type = type;
    this.status = status;
    this.wording = wording;
  }
}

/** A body or a query that cannot be read as the operation's input. */
export const notSerializable = (message: string, wording: 'aws' | 'ours' = 'aws'): WireFault =>
  new WireFault('SerializationException', 400, message, wording);

/** AWS's answer to a method and path that no operation has; it has no message. */
export const unknownOperation = (): WireFault =>
  new WireFault('UnknownOperationException', 404, '');
