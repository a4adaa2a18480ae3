import { type CSSVariablesResolver, createTheme } from '@mantine/core'

const anil = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((shade) => `var(--anil-${shade})`)

/** Mantine in Mesa's sizes and colours; every figure comes from tokens.css. */
export const theme = createTheme({
  colors: { anil: anil as [string, string, string, string, string, string, string, string, string, string] },
  primaryColor: 'anil',
  primaryShade: { light: 7, dark: 4 },
  fontFamily: 'var(--font)',
  fontSizes: { xs: 'var(--fs-12)', sm: 'var(--fs-13)', md: 'var(--fs-13)', lg: 'var(--fs-15)', xl: 'var(--fs-20)' },
  lineHeights: { xs: 'var(--lh-12)', sm: 'var(--lh-13)', md: 'var(--lh-13)', lg: 'var(--lh-15)', xl: 'var(--lh-20)' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '10px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
})

const tokens = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  // Mantine's own dimmed, placeholder and error colours fail WCAG AA.
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-error': 'var(--over)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--control-border)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
}

/** Both schemes name the same tokens: tokens.css decides what they are in light and dark. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: tokens, light: tokens, dark: tokens })
