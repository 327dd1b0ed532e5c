import { useRef } from "preact/hooks";
import { qrModules } from "../share/qr-modules.ts";
import { QrPicture } from "../share/qr-picture.tsx";

/** Shows the link as a picture that fills the screen, for a projector. */
export function ForTheRoom({ address, title }: { address: string; title: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Show for phones to scan
      </button>
      <dialog ref={dialog} class="for-the-room" aria-labelledby="for-the-room">
        <h2 id="for-the-room">{title}</h2>
        {qrModules(address) && (
          <p>Point the camera of your phone at this picture and open the link.</p>
        )}
        <QrPicture text={address} label="The link as a picture (QR code)" />
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </dialog>
    </>
  );
}
