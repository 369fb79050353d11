/** The installed library in the runtimes that this project has anyway. `npm run runtimes` tries the others too. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, type Project } from '../../runtimes/project.ts';
import { RUNTIMES } from '../../runtimes/runtimes.ts';
import { rowsInPage } from '../../runtimes/table.ts';
import { tryOut } from '../../runtimes/trial.ts';
import { noBrowser } from '../browser/support/chromium.ts';

let project: Project;

beforeAll(async () => {
  project = await createProject();
}, 120_000);

afterAll(async () => project?.remove());

for (const runtime of RUNTIMES.filter((each) => each.package === undefined)) {
  const { title } = runtime;
  const missing = title.startsWith('Chromium') ? noBrowser : '';
  test.skipIf(missing !== '')(`${title} talks${missing}`, { timeout: 60_000 }, async () => {
    await expect(tryOut(runtime, project)).resolves.toBeUndefined();
  });
}

test('the documentation has the row of each', () => {
  const told = rowsInPage().map(([title, , talks, key, note]) => ({ title, talks, key, note }));
  const row = ({ title, key, note }: (typeof RUNTIMES)[number]) => ({
    title,
    talks: 'yes',
    key: `the ${key}`,
    note,
  });
  expect(told).toEqual(RUNTIMES.map(row));
});
