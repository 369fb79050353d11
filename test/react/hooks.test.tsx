// @vitest-environment happy-dom
/** The hooks, in a page that is no browser. Runs with React 18 too, where that is installed. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { StrictMode, useState, version, type ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { createConversation, type Conversation, type ConversationSnapshot } from '../../src/store/index.ts';
import { useConversation, useCreateConversation, useLevel } from '../../src/react/index.ts';
import { FakeSession, text } from '../conversation/support/session.ts';
import { turn } from '../support/events.ts';

afterEach(cleanup);

class Session extends FakeSession {
  static readonly opened: Session[] = [];
  isOpen = true;

  static open(this: void): Promise<Session> {
    const session = new Session();
    Session.opened.push(session);
    return Promise.resolve(session);
  }

  override close(): Promise<void> {
    if (this.isOpen) super.close();
    this.isOpen = false;
    return Promise.resolve();
  }
}

/** A voice, and what its speaker and microphone tell. */
const voice = { levels: { microphone: 0, speaker: 0 }, closes: 0 };
const openVoice = (): Promise<{
  muted: boolean;
  level(side: 'microphone' | 'speaker'): number;
  close(): Promise<void>;
}> =>
  Promise.resolve({
    muted: false,
    level: (side) => voice.levels[side],
    close: () => {
      voice.closes++;
      return Promise.resolve();
    },
  });

/** What was rendered, render by render. */
const rendered: string[] = [];

function Status({ talk }: { talk: Conversation }): ReactElement {
  const { status, messages } = useConversation(talk);
  const said = messages.map(({ heard }) => heard).join();
  rendered.push(`${status} ${said}`);
  return (
    <button onClick={status === 'idle' ? talk.start : talk.stop}>
      {status} {said}
    </button>
  );
}

function Owner({ name = 'first' }: { name?: string }): ReactElement {
  const talk = useCreateConversation({
    connect: () => Session.open().then((session) => named(session, name)),
  });
  return <Status talk={talk} />;
}

const named = (session: Session, name: string): Session => Object.assign(session, { name });

afterEach(() => {
  rendered.length = 0;
  Session.opened.length = 0;
  voice.closes = 0;
});

const button = (): HTMLElement => screen.getByRole('button');

async function click(): Promise<void> {
  await act(async () => {
    fireEvent.click(button());
    await turn();
  });
}

it('runs with the React that is meant', () => {
  expect(version.split('.')[0]).toBe(process.env['REACT_MAJOR'] ?? '19');
});

describe('useConversation', () => {
  it('renders when the conversation changes, and not otherwise', async () => {
    const talk = createConversation({ connect: Session.open });
    render(<Status talk={talk} />);
    expect(rendered).toEqual(['idle ']);
    await click();
    expect(button().textContent).toBe('listening ');
    await act(() => Session.opened[0]!.slowly(text('Hi')));
    expect(button().textContent).toBe('speaking Hi');
    const { length } = rendered;
    await act(turn);
    expect(rendered).toHaveLength(length);
    await click();
    expect(button().textContent).toBe('idle Hi');
    expect(Session.opened[0]!.isOpen).toBe(false);
  });

  it('leaves no listener behind, and a conversation of the page goes on', async () => {
    const talk = createConversation({ connect: Session.open });
    const left = vi.fn();
    const { subscribe } = talk;
    const watched: Conversation = Object.assign(Object.create(talk) as Conversation, {
      subscribe: (listener: () => void) => {
        const leave = subscribe(listener);
        return () => {
          left();
          leave();
        };
      },
    });
    const view = render(<Status talk={watched} />);
    await click();
    view.unmount();
    expect(left).toHaveBeenCalledOnce();
    expect(talk.getSnapshot().status).toBe('listening');
    await talk.stop();
  });

  it('is on the server, and while the page is hydrated, as before the start', async () => {
    const talk = createConversation({ connect: Session.open });
    const page = document.createElement('div');
    page.innerHTML = renderToString(<Status talk={talk} />);
    expect(page.textContent).toBe('idle ');
    await talk.start();
    document.body.append(page);
    const problems: unknown[] = [];
    const root = await act(async () =>
      Promise.resolve(
        hydrateRoot(page, <Status talk={talk} />, { onRecoverableError: (error) => problems.push(error) }),
      ),
    );
    expect(problems).toEqual([]);
    expect(page.textContent).toBe('listening ');
    act(() => root.unmount());
    page.remove();
  });

  it('gives the snapshot', () => {
    expectTypeOf(useConversation).returns.toEqualTypeOf<ConversationSnapshot>();
  });
});

describe('useCreateConversation', () => {
  it('opens nothing by itself and one session in StrictMode, and leaves nothing', async () => {
    const view = render(
      <StrictMode>
        <Owner />
      </StrictMode>,
    );
    await act(turn);
    expect(Session.opened).toHaveLength(0);
    await click();
    expect(Session.opened).toHaveLength(1);
    view.unmount();
    await turn();
    expect(Session.opened.map(({ isOpen, readers }) => [isOpen, readers])).toEqual([[false, 0]]);
  });

  it('reads its options once', async () => {
    const view = render(<Owner />);
    view.rerender(<Owner name="second" />);
    await click();
    expect(Session.opened[0]).toMatchObject({ name: 'first' });
  });

  it('closes what is opened while it is unmounted, with its voice', async () => {
    let connected!: (session: Session) => void;
    const session = new Session();
    let talk!: Conversation;
    function Late(): ReactElement {
      talk = useCreateConversation({
        connect: () => new Promise<Session>((resolve) => (connected = resolve)),
        voice: openVoice,
      });
      return <Status talk={talk} />;
    }
    const view = render(<Late />);
    await click();
    view.unmount();
    connected(session);
    await talk.stop();
    await turn();
    expect([session.isOpen, voice.closes]).toEqual([false, 1]);
  });

  it('starts nothing while it is rendered', async () => {
    function Eager(): ReactElement {
      const talk = useCreateConversation({ connect: Session.open });
      void talk.start();
      return <Status talk={talk} />;
    }
    renderToString(<Eager />);
    await turn();
    expect(Session.opened).toHaveLength(0);
  });

  it('starts nothing after it was unmounted, and says so', async () => {
    let talk!: Conversation;
    function Kept(): ReactElement {
      talk = useCreateConversation({ connect: Session.open, voice: openVoice });
      return <Status talk={talk} />;
    }
    render(<Kept />).unmount();
    await talk.start();
    expect([Session.opened.length, voice.closes]).toEqual([0, 0]);
    expect(talk.getSnapshot()).toMatchObject({
      status: 'idle',
      error: { message: 'The component of this conversation is not mounted.' },
    });
  });
});

describe('useLevel', () => {
  /** Frames come when a test says so. */
  class Frames {
    readonly waiting = new Map<number, () => void>();
    #count = 0;

    constructor() {
      vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
        this.waiting.set(++this.#count, callback);
        return this.#count;
      });
      vi.stubGlobal('cancelAnimationFrame', (frame: number) => this.waiting.delete(frame));
    }

    next(): void {
      const callbacks = [...this.waiting.values()];
      this.waiting.clear();
      for (const callback of callbacks) callback();
    }
  }

  afterEach(() => void vi.unstubAllGlobals());

  let renders = 0;

  function Meter({ talk }: { talk: Conversation }): ReactElement {
    const [side, setSide] = useState<'microphone' | 'speaker'>('microphone');
    const meter = useLevel(talk, side);
    renders++;
    return <i ref={meter} onClick={() => setSide('speaker')} data-testid="meter" />;
  }

  it('shows the level of one side without rendering, and stops with its element', async () => {
    const frames = new Frames();
    const talk = createConversation({ connect: Session.open, voice: openVoice });
    await talk.start();
    const view = render(<Meter talk={talk} />);
    const meter = screen.getByTestId('meter');
    const shown = (): string => meter.style.getPropertyValue('--level');
    expect(shown()).toBe('0.00');
    const before = renders;
    for (const level of [0.25, 0.5, 0.754]) {
      voice.levels = { microphone: level, speaker: 0.1 };
      frames.next();
      expect(shown()).toBe(level.toFixed(2));
    }
    expect(renders).toBe(before);
    fireEvent.click(meter);
    expect(shown()).toBe('0.10');
    expect(frames.waiting.size).toBe(1);
    view.unmount();
    expect(frames.waiting.size).toBe(0);
    await talk.stop();
  });

  it('writes only what has changed', () => {
    const frames = new Frames();
    const written: string[] = [];
    const element = { style: { setProperty: (_name: string, value: string) => void written.push(value) } };
    let level = 0.1;
    function Drawn(): ReactElement {
      const meter = useLevel({ getLevel: () => level }, 'speaker');
      return <i ref={() => void (written.length === 0 && meter(element))} />;
    }
    render(<Drawn />).unmount();
    frames.next();
    level = 0.2;
    frames.next();
    frames.next();
    expect(written).toEqual(['0.10', '0.20']);
  });
});
