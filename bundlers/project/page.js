/** A page that talks: one button, which shows the state of the voice. */
import { GoogleGenAI } from 'gemini-live';
import { startVoice } from 'gemini-live/voice';

const baseUrl = new URLSearchParams(location.search).get('server');
const ai = new GoogleGenAI({ apiKey: 'any', baseUrl, dangerouslyAllowBrowser: true });
const button = document.querySelector('button');

button.onclick = async () => {
  try {
    const session = ai.live.connect({ model: 'gemini-3.8-live' });
    await startVoice(session, { onState: (state) => (button.textContent = state) });
    (await session).sendText('Hello');
  } catch (error) {
    button.textContent = String(error);
  }
};
button.disabled = false;
