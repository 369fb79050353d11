/**
 * `npm run api`: writes api/, the public declarations of each sub-path as one file to review. With `--check` it writes
 * nothing, and exits with 1 if a report is out of date. Either way it exits with 1 if a public signature names a type
 * that no sub-path exports. Reads dist/: build first.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel, type IConfigFile } from '@microsoft/api-extractor';

const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { readonly types?: string }>;
};

const SILENT = { logLevel: ExtractorLogLevel.None };

const messages: NonNullable<IConfigFile['messages']> = {
  extractorMessageReporting: {
    default: { logLevel: ExtractorLogLevel.Warning },
    'ae-missing-release-tag': SILENT,
    'ae-unresolved-link': SILENT,
    'ae-undocumented': SILENT,
  },
  // The comments are written for editors, which show Markdown.
  tsdocMessageReporting: { default: SILENT },
};

interface Report {
  readonly path: string;
  /** What the sub-path exports. */
  readonly names: readonly string[];
  /** What its signatures name and it does not export, with the place. */
  readonly forgotten: readonly (readonly [name: string, place: string])[];
  /** Anything else that is wrong. */
  readonly wrong: readonly string[];
}

/** Makes or compares the report of one entry point. */
function report(name: string, types: string): Report {
  const path = `api/${name}.api.md`;
  const forgotten: (readonly [string, string])[] = [];
  const wrong: string[] = [];
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, types),
      compiler: { overrideTsconfig: { compilerOptions: COMPILER_OPTIONS, files: [types] } },
      apiReport: {
        enabled: true,
        reportFileName: basename(path),
        reportFolder: join(root, 'api'),
        reportTempFolder: join(root, 'out', 'api'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages,
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
  });
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: !isCheck,
    messageCallback: (message) => {
      message.handled = true;
      const { messageId, text, logLevel, sourceFilePath } = message;
      if (messageId.startsWith('console-') || logLevel === ExtractorLogLevel.None) return;
      const place = sourceFilePath?.slice(root.length + 1) ?? path;
      if (messageId !== 'ae-forgotten-export') wrong.push(`${place}: ${text}`);
      // A second declaration of a name gets a number.
      else forgotten.push([/"(\w+?)(?:_\d+)?"/.exec(text)?.[1] ?? text, place]);
    },
  });
  if (isCheck && apiReportChanged) wrong.push(`${path} is out of date: npm run api`);
  const text = readFileSync(join(root, isCheck ? join('out', path) : path), 'utf8');
  const exported = text.matchAll(/^export (?:abstract )?(?:class|const|function|interface|type) (\w+)/gm);
  return { path, names: [...exported].map(([, name = '']) => name), forgotten, wrong };
}

const COMPILER_OPTIONS = {
  target: 'es2022',
  module: 'nodenext',
  lib: ['es2022', 'esnext.disposable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
};

mkdirSync(join(root, 'api'), { recursive: true });
const reported = new Set<string>();
const reports = Object.entries(exports).flatMap(([path, target]) => {
  // The same declarations in another form have one report.
  if (typeof target === 'string' || target.types === undefined || reported.has(target.types)) return [];
  reported.add(target.types);
  return [report(['gemini-live', ...path.split('/').slice(1)].join('-'), target.types)];
});
const everywhere = new Set(reports.flatMap(({ names }) => names));
const complaints = reports.flatMap(({ wrong, forgotten }) => [
  ...wrong,
  ...forgotten
    .filter(([name]) => !everywhere.has(name))
    .map(([name, place]) => `${place}: ${name} is named by what is public, and exported nowhere`),
]);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
