module.exports = {
  projectRoot: __dirname,
  watchFolders: [process.env.METRO_RUNTIME],
  // As React Native sets it.
  resolver: { unstable_conditionNames: ['react-native'], useWatchman: false },
  transformer: {
    getTransformOptions: () => ({ transform: { experimentalImportSupport: true, inlineRequires: false } }),
  },
  reporter: { update: () => undefined },
};
