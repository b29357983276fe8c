import { type CSSVariablesResolver, createTheme, rem } from '@mantine/core';

/** Colours, sizes and shapes of the whole desk. Pages use these, never colours of their own. */
export const theme = createTheme({
  primaryColor: 'press',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif',
  headings: { fontWeight: '650' },
  colors: {
    press: [
      '#ecf4fb',
      '#d6e6f4',
      '#abcdea',
      '#7cb1df',
      '#5599d4',
      '#4a90cd',
      '#2a76b8',
      '#1c5d99',
      '#174f84',
      '#0f3d68',
    ],
  },
  components: {
    // A link inside a sentence is known by more than its colour.
    Anchor: { defaultProps: { underline: 'always' } },
    // Their <header> is no banner of the page.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    // Yellow and orange titles on their own light ground are too faint to read.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
  },
  other: { navWidth: rem(232) },
});

/** Dimmed text that still has 4.5 : 1 on every surface it stands on. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    // Text on the tinted ground of its own colour.
    '--mantine-color-green-light-color': '#1b6b2d',
    '--mantine-color-teal-light-color': '#066649',
    '--mantine-color-red-light-color': '#a61e2a',
    '--mantine-color-orange-light-color': '#95390a',
    '--mantine-color-yellow-light-color': '#754a00',
    '--mantine-color-blue-light-color': '#14568f',
    '--mantine-color-gray-light-color': '#495057',
    '--mantine-color-dimmed': '#5c636a',
    '--mantine-color-placeholder': '#6b7278',
    '--mantine-color-error': '#c2255c',
  },
  dark: {
    '--mantine-color-anchor': '#7cb1df',
    '--mantine-color-dimmed': '#a6acb3',
    '--mantine-color-placeholder': '#9aa0a6',
    '--mantine-color-error': '#ff8fa8',
  },
});
