import packageJson from '../../package.json' with { type: 'json' };

/** Version of Hexapla. */
export const version: string = packageJson.version;
