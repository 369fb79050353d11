/** The page: a conversation, and the views that show it. */
import { byId, setText } from './dom.ts';
import { seconds } from './format.ts';
import { Log } from './log.ts';
import { cutLine, getFacts, type Facts } from './server.ts';
import { Talk } from './talk.ts';
import { CaptionsView } from './views/captions.ts';
import { ControlsView } from './views/controls.ts';
import { DevicesView } from './views/devices.ts';
import { LogView } from './views/log.ts';
import { startMeters } from './views/meters.ts';
import { StatusView } from './views/status.ts';

const facts = await getFacts().catch((error: unknown) => {
  setText(byId('status', HTMLElement), 'Not ready');
  throw error;
});
introduce(facts);

const log = new Log();
const talk = new Talk(facts, log.tap);
const { conversation } = talk;
const modelName = facts.isEmulator ? 'Emulator' : 'Gemini';

new LogView(log);
const views = [
  new StatusView(talk),
  new CaptionsView(modelName),
  new ControlsView(talk, facts, () => {
    cutLine(facts).catch((error: unknown) => log.add('cut', String(error)));
  }),
  new DevicesView(conversation),
];
const show = (): void => views.forEach((view) => view.show(conversation.getSnapshot()));

talk.onVoice = (event) => {
  if (event.type === 'interrupted') log.add('heard', `${seconds(event.heardMs)} of ${seconds(event.ofMs)}`);
  if (event.type === 'microphone') log.add('microphone', event.label);
  if (event.type === 'error') log.add('voice', event.error.message);
};
conversation.subscribe(show);
show();
startMeters(conversation);

/** Says whom one talks to, and what can be tried. */
function introduce({ model, isEmulator }: Facts): void {
  setText(byId('model', HTMLElement), model);
  byId('emulator', HTMLElement).hidden = !isEmulator;
  setText(byId('meter-model-name', HTMLElement), isEmulator ? 'Emulator' : 'Gemini');
  setText(byId('welcome-title', HTMLElement), isEmulator ? 'Hear yourself' : 'Say something');
  setText(
    byId('welcome-text', HTMLElement),
    isEmulator
      ? 'This is an emulator, not Gemini. It understands nothing: say something, and your own voice comes back. Speak over it, and it stops.'
      : 'Speak as you would to a person, and interrupt whenever you like. Or write.',
  );
}
