import { useState } from "preact/hooks";
import { compareOwn, type ListedWorld, removeOwn, showOwn, worlds } from "../own/worlds.ts";
import { saveText } from "../save.ts";

/** The worlds of one's own: each can be shown, saved as a file and removed. */
export function OwnList() {
  const [said, setSaid] = useState("");
  if (worlds.value.length === 0) return null;
  const remove = async (world: ListedWorld) => {
    setSaid((await removeOwn(world.id)) ?? `“${world.title}” is removed.`);
  };
  return (
    <section aria-labelledby="own-worlds-title">
      <h2 id="own-worlds-title">Your worlds</h2>
      <p class="help">
        Kept in this browser only, and never in a link: whoever opens a link of yours does not have
        them, so send the file along.
      </p>
      <ul class="own-worlds">
        {worlds.value.map((world) => (
          <li key={world.id}>
            <span>
              {world.title}
              {world.problem !== null && <span class="own-trouble"> {world.problem}</span>}
            </span>
            <span class="own-actions">
              <Action
                text="Compare ways of helping"
                world={world}
                off={world.problem !== null}
                act={() => compareOwn(world.id)}
              />
              <Action
                text="Add to the comparison"
                world={world}
                off={world.problem !== null}
                act={() => showOwn(world.id)}
              />
              <Action text="Save as a file" world={world} act={() => save(world)} />
              <Action text="Remove" world={world} act={() => remove(world)} />
            </span>
          </li>
        ))}
      </ul>
      <p role="status" class="note">
        {said}
      </p>
    </section>
  );
}

interface ActionProps {
  text: string;
  world: ListedWorld;
  off?: boolean;
  act: () => void;
}

const Action = ({ text, world, off = false, act }: ActionProps) => (
  <button type="button" class="quiet" disabled={off} onClick={act}>
    {text}
    <span class="unseen">: {world.title}</span>
  </button>
);

/** Hands a world to the browser as a scenario file. */
function save({ id, title, json }: ListedWorld): void {
  const stem = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const text = JSON.stringify({ ...(json as object), id }, null, 2);
  saveText(`${stem.slice(0, 60) || id}.json`, text, "application/json");
}
