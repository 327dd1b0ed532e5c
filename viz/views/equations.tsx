import { readEquations } from "../model/equation.ts";

interface EquationsProps {
  text: string;
  id?: string | undefined;
  /** What a name is, where it is a parameter. */
  meaning: (name: string) => string | undefined;
}

/** Equations as they are printed: parameters marked, remarks beside them. */
export const Equations = ({ text, id, meaning }: EquationsProps) => (
  <ul class="equations" id={id} aria-label="Equations">
    {readEquations(text).map(({ parts, remark }, i) => (
      <li key={i}>
        <span class="formula">
          {parts.map(({ kind, text: part }, p) =>
            kind === "name" ? <Name key={p} name={part} meaning={meaning(part)} /> : part,
          )}
        </span>
        {remark && <span class="remark">{remark}</span>}
      </li>
    ))}
  </ul>
);

const Name = ({ name, meaning }: { name: string; meaning: string | undefined }) =>
  meaning ? (
    <b class="parameter" title={meaning}>
      {name}
    </b>
  ) : (
    <i>{name}</i>
  );
