import { addressOf } from "../route.ts";
import { CopyButton } from "../share/copy-button.tsx";
import { QrPicture } from "../share/qr-picture.tsx";
import type { Board } from "./state.ts";

/** Where learners find the lesson: the link, and a picture of it. */
export function Join({ board }: { board: Board }) {
  const address = addressOf(`a1&${board.link}`);
  return (
    <div class="join">
      <QrPicture text={address} label="The link to the lesson, as a picture for cameras" />
      <p class="join-link">
        <a href={address}>{shortened(address)}</a>
      </p>
      <CopyButton text={address} label="Copy the link" />
    </div>
  );
}

/** A link that carries a whole lesson is far too long to be read. */
const shortened = (address: string): string =>
  address.length > 160 ? `${address.slice(0, 120)}…` : address;
