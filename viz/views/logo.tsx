/** The mark of the product; its name stands beside it. */
export const Logo = () => (
  <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
    <rect width="32" height="32" rx="7" class="logo-ground" />
    <path d="M5 21C12 21 14 12 27 7v9C15 18 13 26 5 26z" class="logo-band" />
    <path d="M5 24C12 24 14 15 27 12" class="logo-line" />
  </svg>
);
