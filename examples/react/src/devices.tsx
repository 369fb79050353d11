import { useConversation } from 'gemini-live/react';
import { talk } from './talk.ts';

/** The devices to choose from, once the voice is open. */
export function Devices() {
  const { devices } = useConversation(talk);
  return (
    <fieldset disabled={devices.microphones.length === 0}>
      <Menu side="microphone" list={devices.microphones} chosen={devices.microphone} />
      <Menu side="speaker" list={devices.speakers} chosen={devices.speaker} />
    </fieldset>
  );
}

interface MenuProps {
  side: 'microphone' | 'speaker';
  list: readonly { id: string; label: string }[];
  chosen: string;
}

function Menu({ side, list, chosen }: MenuProps) {
  return (
    <label>
      {side}
      <select value={chosen} onChange={({ target }) => void talk.setDevice(side, target.value)}>
        {!list.some(({ id }) => id === chosen) && <option value={chosen}>default</option>}
        {list.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
