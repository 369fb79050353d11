/** What the service can do by itself. */
import type { AuthConfig, Tool } from '../../../generated/types.ts';
import { BOTH, GEMINI, VERTEX, type Configuration } from './configuration.ts';

const tool = (name: string, backends: Configuration['backends'], ...tools: Tool[]): Configuration => ({
  name: `tool: ${name}`,
  backends,
  ours: { tools },
});

const maps = (name: string, backends: Configuration['backends'], authConfig: AuthConfig): Configuration =>
  tool(`Google Maps, ${name}`, backends, { googleMaps: { authConfig } });

export const tools: readonly Configuration[] = [
  {
    name: 'tool: none',
    backends: BOTH,
    ours: { tools: [], systemInstruction: 'You have no tools.' },
  },
  tool('an empty one', BOTH, {}),
  tool('Google search', BOTH, { googleSearch: {} }),
  tool('Google search, narrowed', BOTH, {
    googleSearch: { searchTypes: { webSearch: {}, imageSearch: {} } },
  }),
  tool('Google search, narrowed by time', GEMINI, {
    googleSearch: {
      timeRangeFilter: { startTime: '2026-01-01T00:00:00Z', endTime: '2026-02-01T00:00:00.5Z' },
    },
  }),
  tool('Google search, with exclusions', VERTEX, {
    googleSearch: { blockingConfidence: 'BLOCK_HIGH_AND_ABOVE', excludeDomains: ['example.com'] },
  }),
  tool('Google search by threshold', BOTH, {
    googleSearchRetrieval: { dynamicRetrievalConfig: { dynamicThreshold: 0.3, mode: 'MODE_DYNAMIC' } },
  }),
  tool('Google Maps', BOTH, { googleMaps: { enableWidget: true } }),
  tool('Google Maps, places and routes', VERTEX, {
    googleMaps: { groundingTypes: { places: {}, routing: {} } },
  }),
  maps('with a key', VERTEX, { apiKey: 'not-a-key' }),
  maps('with a key at a place', VERTEX, {
    authType: 'API_KEY_AUTH',
    apiKeyConfig: {
      name: 'key',
      apiKeyString: 'not-a-key',
      apiKeySecret: 'projects/p/secrets/s',
      httpElementLocation: 'HTTP_IN_HEADER',
    },
  }),
  maps('with a service account', VERTEX, {
    authType: 'GOOGLE_SERVICE_ACCOUNT_AUTH',
    googleServiceAccountConfig: { serviceAccount: 'a@example.com' },
  }),
  maps('with a password', VERTEX, {
    authType: 'HTTP_BASIC_AUTH',
    httpBasicAuthConfig: { credentialSecret: 'projects/p/secrets/s' },
  }),
  maps('with OAuth', VERTEX, {
    authType: 'OAUTH',
    oauthConfig: { accessToken: 'not-a-token', serviceAccount: 'a@example.com' },
  }),
  maps('with OpenID', VERTEX, {
    authType: 'OIDC_AUTH',
    oidcConfig: { idToken: 'not-a-token', serviceAccount: 'a@example.com' },
  }),
  tool('code and pages', BOTH, { codeExecution: {} }, { urlContext: {} }),
  tool('computer', BOTH, {
    computerUse: {
      environment: 'ENVIRONMENT_BROWSER',
      enablePromptInjectionDetection: true,
      excludedPredefinedFunctions: ['drag_and_drop'],
      disabledSafetyPolicies: ['FINANCIAL_TRANSACTIONS'],
    },
  }),
  tool('files', GEMINI, {
    fileSearch: { fileSearchStoreNames: ['fileSearchStores/a'], metadataFilter: 'year > 2020', topK: 5 },
  }),
  tool('MCP server', GEMINI, {
    mcpServers: [
      {
        name: 'weather',
        streamableHttpTransport: {
          url: 'https://mcp.example.com',
          headers: { 'X-Some-Header': '1', snake_case: '2' },
          timeout: '5s',
          sseReadTimeout: '1.5s',
          terminateOnClose: false,
        },
      },
    ],
  }),
  tool('enterprise search', VERTEX, {
    enterpriseWebSearch: { blockingConfidence: 'BLOCK_LOW_AND_ABOVE', excludeDomains: ['example.com'] },
  }),
  tool('Exa', VERTEX, {
    exaAiSearch: { apiKey: 'not-a-key', customConfigs: { num_results: 3, useAutoprompt: true } },
  }),
  tool('Parallel', VERTEX, {
    parallelAiSearch: {
      apiKey: 'not-a-key',
      customConfigs: { max_results: 3 },
      enableDataRetention: true,
      enableZeroDataRetention: false,
    },
  }),
  tool('retrieval, Vertex AI Search', VERTEX, {
    retrieval: {
      disableAttribution: false,
      vertexAiSearch: {
        datastore: 'projects/p/dataStores/d',
        engine: 'projects/p/engines/e',
        filter: 'a: ANY("b")',
        maxResults: 5,
        dataStoreSpecs: [{ dataStore: 'projects/p/dataStores/d', filter: 'c: 1' }],
      },
    },
  }),
  tool('retrieval, RAG store', VERTEX, {
    retrieval: {
      vertexRagStore: {
        ragCorpora: ['projects/p/ragCorpora/1'],
        ragResources: [{ ragCorpus: 'projects/p/ragCorpora/1', ragFileIds: ['f1', 'f2'] }],
        ragRetrievalConfig: {
          topK: 4,
          filter: {
            metadataFilter: 'x = 1',
            vectorDistanceThreshold: 0.5,
            vectorSimilarityThreshold: 0.6,
          },
          hybridSearch: { alpha: 0.5 },
          ranking: { llmRanker: { modelName: 'gemini' }, rankService: { modelName: 'ranker@latest' } },
        },
        similarityTopK: 3,
        storeContext: true,
        vectorDistanceThreshold: 0.4,
      },
    },
  }),
  tool('retrieval, external, simple', VERTEX, {
    retrieval: {
      externalApi: {
        apiSpec: 'SIMPLE_SEARCH',
        endpoint: 'https://search.example.com',
        simpleSearchParams: {},
        apiAuth: {
          apiKeyConfig: { apiKeySecretVersion: 'projects/p/secrets/s/versions/1', apiKeyString: 'k' },
        },
      },
    },
  }),
  tool('retrieval, external, elastic', VERTEX, {
    retrieval: {
      externalApi: {
        apiSpec: 'ELASTIC_SEARCH',
        elasticSearchParams: { index: 'docs', numHits: 10, searchTemplate: 'template' },
        authConfig: { authType: 'NO_AUTH' },
      },
    },
  }),
  tool(
    'several with functions',
    BOTH,
    { googleSearch: {} },
    { functionDeclarations: [{ name: 'look_up', parameters: { type: 'object' } }] },
    { functionDeclarations: [{ name: 'hang_up' }], urlContext: {} },
  ),
];
