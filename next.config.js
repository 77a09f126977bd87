/** @type {import('next').NextConfig} */
export default {
  // npm test type-checks; a start does not repeat it on somebody's server.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  compress: true,
  // Packages that read files or native code beside themselves, or are only ever used on the server.
  serverExternalPackages: [
    '@resvg/resvg-js',
    '@aws-sdk/client-s3',
    '@electric-sql/pglite',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@tus/file-store',
    '@tus/server',
    'exceljs',
    'fontkit',
    'nodemailer',
    'pdfkit',
    'pg',
    'pg-boss',
    'pglite-prisma-adapter',
    'pino',
    'yazl',
  ],
  experimental: {
    // A budget document is at most 60 MB; a larger one gets a message of ours, so it has to get through.
    serverActions: { bodySizeLimit: '64mb' },
    proxyClientMaxBodySize: '64mb',
  },
};
