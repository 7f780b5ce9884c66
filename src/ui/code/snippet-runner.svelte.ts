// Runs a snippet in the frame, answers its requests from the sandbox, and collects what it prints.
import type { RequestHandler } from '../../sdk/request-handler.ts';
import type { FromFrame, ToFrame } from '../../snippet/messages.ts';

export interface Line {
  readonly text: string;
  readonly isError: boolean;
}

export interface Running {
  readonly code: string;
  readonly region: string;
  readonly accessKey: string;
  /** The handler of the sandbox, as an SDK client would be given it. */
  readonly handler: RequestHandler;
  /** The text of the frame's program. */
  readonly program: string;
}

/** More is not shown: a loop that prints without end must not stop the page. */
const MOST_LINES = 1_000;

export class SnippetRunner {
  lines: readonly Line[] = $state.raw([]);
  isRunning = $state(false);
  #end: (() => void) | undefined;

  /** Runs the code in a new frame inside `host`. Resolves when it is over or was stopped. */
  async run(host: HTMLElement, running: Running): Promise<void> {
    this.stop();
    this.lines = [];
    this.isRunning = true;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = 'Where the code runs';
    frame.hidden = true;
    frame.src = 'snippet-frame.html';
    const over = new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    const listener = (event: MessageEvent<FromFrame>): void => {
      // Its origin is opaque, so it is known by its window alone.
      if (event.source !== frame.contentWindow || event.origin !== 'null') return;
      void this.#heard(event.data, running, (message) =>
        frame.contentWindow?.postMessage(message, '*'),
      );
    };
    addEventListener('message', listener);
    host.append(frame);
    await over;
    removeEventListener('message', listener);
    frame.remove();
    this.isRunning = false;
  }

  /** Ends what runs, wherever it is. */
  stop(): void {
    this.#end?.();
    this.#end = undefined;
  }

  async #heard(
    message: FromFrame,
    { code, region, accessKey, handler, program }: Running,
    tell: (message: ToFrame) => void,
  ): Promise<void> {
    switch (message.kind) {
      case 'waiting':
        tell({ kind: 'program', program });
        return;
      case 'ready':
        tell({ kind: 'run', code, region, accessKey });
        return;
      case 'printed':
        this.#print({ text: message.text, isError: message.isError });
        return;
      case 'request': {
        const { id, request } = message;
        try {
          const { response } = await handler.handle(request);
          tell({ kind: 'response', id, response });
        } catch (error) {
          tell({
            kind: 'failed',
            id,
            message: error instanceof Error ? error.message : String(error),
          });
        }
        return;
      }
      case 'over':
        if (message.error !== undefined) this.#print({ text: message.error, isError: true });
        this.stop();
    }
  }

  #print(line: Line): void {
    if (this.lines.length < MOST_LINES) this.lines = [...this.lines, line];
    else if (this.lines.length === MOST_LINES)
      this.lines = [...this.lines, { text: 'More is not shown.', isError: true }];
  }
}
