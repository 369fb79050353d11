import { Talk } from './talk.js';

export default function Page() {
  return <Talk />;
}
