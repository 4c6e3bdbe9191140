import { Button, createTheme, Notification, Tooltip } from '@mantine/core';

/** One accent, neutral greys; green, amber and red belong to verdicts (ui/tokens.css). Base size 15 px. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif", fontWeight: '650' },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  colors: {
    accent: [
      '#eef4fb',
      '#dbe7f5',
      '#b9d0ec',
      '#93b8e2',
      '#73a3d8',
      '#5a91cf',
      '#3f7cc4',
      '#2763ab',
      '#1e5392',
      '#164278',
    ],
    dark: [
      '#e4e7eb',
      '#c6ccd4',
      '#a6aeb9',
      '#7d8793',
      '#4a535e',
      '#363d47',
      '#272d35',
      '#1d2229',
      '#161a20',
      '#101318',
    ],
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Đóng thông báo' } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, withArrow: true, multiline: true, maw: 360 } }),
  },
});
