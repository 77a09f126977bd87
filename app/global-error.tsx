'use client';

import PageError from './error';
import './globals.css';

/** Stands in for the whole document when even the root layout failed. */
export default function GlobalError(props: Parameters<typeof PageError>[0]) {
  return (
    <html lang="zh-CN">
      <head>
        <title>页面没有打开 · 绩效自评</title>
      </head>
      <body>
        <PageError {...props} />
      </body>
    </html>
  );
}
