// The product's mark: a paw with a K. Stands beside the product's name or in its place, so nothing is read aloud.

export function Mark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="11" fill="var(--accent)" />
      <g fill="#fff">
        <ellipse cx="11.6" cy="17.2" rx="2.7" ry="3.5" transform="rotate(-20 11.6 17.2)" />
        <ellipse cx="17" cy="12.4" rx="2.8" ry="3.7" transform="rotate(-6 17 12.4)" />
        <ellipse cx="23" cy="12.4" rx="2.8" ry="3.7" transform="rotate(6 23 12.4)" />
        <ellipse cx="28.4" cy="17.2" rx="2.7" ry="3.5" transform="rotate(20 28.4 17.2)" />
        <circle cx="20" cy="24.6" r="7.4" />
      </g>
      <path
        d="M17.3 20.9v7.4M22.9 20.9l-4.1 3.8 4.1 3.6"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
