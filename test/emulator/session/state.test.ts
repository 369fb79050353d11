import { describe, expect, it } from 'vitest';
import { SharedList } from '../../../src/emulator/session/shared-list.ts';
import { Core, question, silence } from '../support/core.ts';

const TEXT = { generationConfig: { responseModalities: ['TEXT'] } };
const TOOLS = {
  tools: [{ functionDeclarations: [{ name: 'weather' }, { name: 'time', behavior: 'NON_BLOCKING' }] }],
};

describe('the state of a session', () => {
  it('lists what must not get lost, in the order of reading, and where it came in', () => {
    const core = new Core().setUp({ ...TEXT, ...TOOLS });
    core.send({ clientContent: { turns: [{ role: 'user', parts: [{ text: 'a' }, { text: 'b' }] }] } });
    core.send({ realtimeInput: { video: { mimeType: 'image/jpeg', data: 'AAAA' } } });
    core.write('c').pass(5_000);
    core.send({ realtimeInput: { text: 'd' } }).pass(5_000);
    const systemInstruction = { parts: [{ text: 'Be brief.' }] };
    core.send({ contextUpdate: { systemInstruction } });
    core.send({ contextUpdate: { tools: { tools: TOOLS.tools } } });
    core.send({ contextUpdate: { systemInstruction, tools: {} } });
    expect(core.connection.state?.messages).toEqual([
      { kind: 'clientContent', texts: ['a', 'b'], turnComplete: false, connection: 0, index: 1 },
      { kind: 'clientContent', texts: ['c'], turnComplete: true, connection: 0, index: 3 },
      { kind: 'realtimeText', texts: ['d'], connection: 0, index: 4 },
      { kind: 'contextUpdate', systemInstruction: 'Be brief.', connection: 0, index: 5 },
      { kind: 'contextUpdate', tools: ['weather', 'time'], connection: 0, index: 6 },
      { kind: 'contextUpdate', systemInstruction: 'Be brief.', tools: [], connection: 0, index: 7 },
    ]);
    expect(core.connection.state).toMatchObject({ consumed: 7, turns: 2, unfinished: [] });
  });

  it('says what became of each function response', () => {
    const core = new Core().setUp({ ...TEXT, ...TOOLS });
    const respond = (...ids: (string | undefined)[]) => {
      const functionResponses = ids.map((id) => ({ id, name: 'f', response: {} }));
      core.send({ toolResponse: { functionResponses } }).pass(5_000);
    };
    core.write('call weather\ncall time').pass(1_000);
    const [weather, time] = core.connection.state!.openCalls.map(({ id }) => id);
    core.write('Never mind').pass(5_000);
    expect(core.connection.state).toMatchObject({ calls: [weather, time], openCalls: [{ id: time }] });
    respond(weather, time, 'never-made');
    respond(time);
    const outcomes = core.connection.state!.messages.flatMap((message) =>
      message.kind === 'functionResponse' ? [[message.id, message.outcome, message.index]] : [],
    );
    expect(outcomes).toEqual([
      [weather, 'dropped', 3],
      [time, 'taken', 3],
      ['never-made', 'unknown', 3],
      [time, 'answered', 4],
    ]);
  });

  it('counts turns, cut ones too, and the seconds heard', () => {
    const core = new Core({ respond: () => 'word '.repeat(40) }).setUp();
    core.write('One').pass(1_000).write('Two').pass(60_000);
    core.hear(question).hear(silence(1_000)).pass(60_000);
    const seconds = question.length / 32_000 + 1;
    expect(core.connection.state?.turns).toBe(3);
    expect(core.connection.state?.audioSeconds).toBeCloseTo(seconds, 3);
  });

  it('has nothing of a message that was refused', () => {
    const core = new Core().setUp(TEXT).write('One').pass(5_000);
    core.send({ clientContent: { turns: [{ role: 'nobody', parts: [{ text: 'Two' }] }] } });
    expect(core.closed?.code).toBe(1007);
    expect(core.connection.state).toMatchObject({ consumed: 1, messages: [{ texts: ['One'] }] });
  });

  it('adds up over connections, and stays to be seen after the end', () => {
    const core = new Core().setUp({ ...TEXT, sessionResumption: {} }).hear(question);
    core.send({ realtimeInput: { audioStreamEnd: true } }).pass(20_000);
    const handle = core.frames.at(-1)!.sessionResumptionUpdate!.newHandle!;
    core.connection.end({ code: 1006, reason: '', by: 'network' });
    const next = new Core({ service: core.service }).setUp({ sessionResumption: { handle } });
    next.hear(question).write('Hello');
    const before = core.connection.state!.audioSeconds;
    expect(next.connection.state?.audioSeconds).toBeCloseTo(2 * before, 3);
    expect(next.connection.state?.messages.at(-1)).toMatchObject({ connection: 1 });
    expect(next.connection.session).toBe(core.connection.session);
    next.connection.end({ code: 1006, reason: '', by: 'network' });
    expect(next.connection.state?.messages).toHaveLength(1);
  });

  it('is undefined for a connection that never had a session', () => {
    expect(new Core().connection.state).toBeUndefined();
    expect(new Core().write('Too early').connection.state).toBeUndefined();
  });
});

describe('SharedList', () => {
  it('shares its items with later states, and parts from lines that go on otherwise', () => {
    const one = SharedList.of(1);
    const three = one.add(2, 3);
    const other = one.add(4);
    expect([one.items(), three.items(), other.items()]).toEqual([[1], [1, 2, 3], [1, 4]]);
    expect(three.add(5).findLast((item) => item < 4)).toBe(3);
    expect(three.findLast((item) => item > 3)).toBeUndefined();
    expect([one.length, three.length]).toEqual([1, 3]);
  });
});
