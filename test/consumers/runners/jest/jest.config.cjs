const { TRANSFORM } = process.env;

const transforms = {
  babel: { '\\.js$': ['babel-jest', { presets: [['@babel/preset-env', { targets: { node: 'current' } }]] }] },
  swc: { '\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }] },
  'ts-jest': {
    '\\.js$': [
      'ts-jest',
      {
        tsconfig: { allowJs: true, module: 'commonjs', target: 'es2022', esModuleInterop: true },
        diagnostics: false,
      },
    ],
  },
  esm: {},
};

module.exports = { testEnvironment: 'jsdom', transform: transforms[TRANSFORM] };
