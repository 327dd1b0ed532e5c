import "../../styles/teach-share.css";

/** Whether an address leads nowhere but on the computer it was made on. */
const isLocal = (address: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\]|)$/.test(new URL(address).hostname);

/** Says that a link opens on this computer only, and what can be done; nothing where it does not. */
export const LocalNote = ({ address }: { address: string }) =>
  isLocal(address) ? (
    <p class="local-note">
      This page runs on your own computer, so its links work here only. For a class, ask whoever
      looks after your website to put the folder dist/page on it, and open the page there. Without
      that, do it together on your projector.
    </p>
  ) : null;
