const { join } = require('node:path');

const packages = join(__dirname, '../../node_modules');

module.exports = {
  projectRoot: __dirname,
  watchFolders: [join(__dirname, '../node_modules'), join(packages, 'metro-runtime')],
  // As React Native sets it.
  resolver: { unstable_conditionNames: ['react-native'], useWatchman: false },
  transformer: {
    getTransformOptions: () => ({ transform: { experimentalImportSupport: true, inlineRequires: false } }),
  },
  reporter: { update: () => undefined },
};
