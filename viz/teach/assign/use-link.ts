import { useEffect, useState } from "preact/hooks";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { writeAssignment } from "../../../sim/teach/assignment-code.ts";
import { addressOf } from "../route.ts";
import { keepDraft } from "./keep-draft.ts";

/** The addresses that an assignment has. */
export interface Links {
  /** What learners open. */
  readonly learner: string;
  /** What gathers their codes. */
  readonly board: string;
}

/** The links of an assignment; null until they are written. */
export function useLinks(assignment: Assignment, version: string): Links | null {
  const [links, setLinks] = useState<Links | null>(null);
  useEffect(() => {
    let current = true;
    writeAssignment(assignment, version).then((hash) => {
      if (!current) return;
      setLinks({ learner: addressOf(hash), board: addressOf(boardHash(hash)) });
      keepDraft(assignment.lesson.id, hash);
    });
    return () => {
      current = false;
    };
  }, [assignment, version]);
  return links;
}

const boardHash = (hash: string): string => hash.replace(/^a1&/, "board&");
