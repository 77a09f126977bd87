import type { Config } from 'tailwindcss';

/** Colours are variables of app/globals.css, so that light, dark and print are one set of class names. */
const colour = (name: string) => `rgb(var(--${name}) / <alpha-value>)`;

const tone = (name: string) => ({
  DEFAULT: colour(name),
  soft: colour(`${name}-soft`),
  line: colour(`${name}-line`),
});

export default {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  darkMode: 'media',
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      page: colour('page'),
      paper: colour('paper'),
      sunken: colour('sunken'),
      ink: colour('ink'),
      muted: colour('muted'),
      line: colour('line'),
      rule: colour('rule'),
      control: colour('control'),
      action: { ...tone('action'), fill: colour('action-fill'), hover: colour('action-hover') },
      danger: { fill: colour('danger-fill'), hover: colour('danger-hover') },
      'on-fill': colour('on-fill'),
      good: tone('good'),
      warning: tone('warning'),
      bad: tone('bad'),
      veil: colour('veil'),
    },
    fontFamily: {
      sans: [
        '"PingFang SC"',
        '"Microsoft YaHei"',
        '"Noto Sans CJK SC"',
        '"Noto Sans SC"',
        'system-ui',
        'sans-serif',
      ],
      printed: ['"Noto Serif SC"', '"Noto Serif CJK SC"', '"Songti SC"', 'SimSun', 'serif'],
      'printed-heading': ['"Noto Sans SC"', '"Noto Sans CJK SC"', 'SimHei', '"PingFang SC"', 'sans-serif'],
    },
    fontSize: {
      xs: ['0.75rem', '1.25rem'],
      sm: ['0.8125rem', '1.25rem'],
      base: ['0.875rem', '1.375rem'],
      lg: ['1rem', '1.5rem'],
      xl: ['1.25rem', '1.75rem'],
      '2xl': ['1.5rem', '2rem'],
      '3xl': ['1.875rem', '2.25rem'],
    },
    borderRadius: { none: '0', sm: '2px', DEFAULT: '3px', md: '4px', full: '9999px' },
    boxShadow: {
      none: 'none',
      overlay: '0 8px 24px rgb(var(--shadow) / 0.18), 0 1px 3px rgb(var(--shadow) / 0.12)',
    },
    extend: {
      height: { control: 'var(--control-height)' },
      minHeight: { control: 'var(--control-height)' },
      spacing: { frame: 'var(--frame-top)' },
      keyframes: { wait: { '0%, 100%': { opacity: '1' }, '50%': { opacity: '0.45' } } },
      animation: { wait: 'wait 1.6s ease-in-out infinite' },
    },
  },
} satisfies Config;
