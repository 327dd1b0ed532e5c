import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { plainAssignment } from "../../sim/teach/assignment.ts";
import { digestOf, writeAssignment } from "../../sim/teach/assignment-code.ts";
import { writeWork } from "../../sim/teach/work-code.ts";
import { launchChromium } from "../support/browser.ts";
import { filmOf, gifOf } from "../support/qr-images.ts";
import { madeCodes, madeWork } from "../teach/room-works.ts";
import { small } from "../teach/small.ts";
import { realModel } from "../viz/real-model.ts";
import { onClassroom, type Way } from "./classroom.ts";
import { contentOf, newContext, violations, violationsInBoth } from "./page-helpers.ts";

const { browser, url, walk: onPage } = onClassroom();

const assignment = { ...plainAssignment(small, false), replicates: 20 };
const digest = digestOf(assignment);
const codes = madeCodes(small, digest, 190);
let link = "";

beforeAll(async () => {
  link = (await writeAssignment(assignment, realModel.version)).slice("a1&".length);
});

/** Ten things that are no codes of this board. */
const bad = [
  codes[0].slice(0, 50),
  codes[1].replace(/^(.{40})(.)/, (_, head, one) => head + (one === "7" ? "8" : "7")),
  `PS9-${codes[2].slice(4)}`,
  codes[3].slice(8),
  writeWork({ ...madeWork(small, digest, 1), lesson: "other" }, small),
  writeWork(madeWork(small, "xxxxxxx", 1), small),
  writeWork({ ...madeWork(small, digest, 1), decision: "flee" }, small),
  "<img/src=x/onerror=document.title='hostile'>",
  "https://example.org/teach.html#a1&l=small&s=1",
  `PS1-${"A".repeat(9000)}`,
];

/** Walks on the board of the assignment, or at another address. */
const walk = ({ hash, ...way }: Way & { hash?: string }, walked: (page: Page) => Promise<void>) =>
  onPage(hash ?? `board&${link}`, way, walked);

/** Pastes a text into the box as a person does, and waits until the board has counted. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate(async (given) => {
    const before = document.querySelector(".board-count")?.textContent;
    const data = new DataTransfer();
    data.setData("text", given);
    const event = new ClipboardEvent("paste", {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.querySelector("#take-text")?.dispatchEvent(event);
    while (document.querySelector(".board-count")?.textContent === before) {
      await new Promise(requestAnimationFrame);
    }
  }, text);

const counted = (page: Page, text: string) =>
  page.waitForFunction((t) => document.querySelector(".board-count")?.textContent === t, text);

/** Drops files on the page. */
const drop = (page: Page, files: readonly { name: string; type: string; base64: string }[]) =>
  page.evaluate((all) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  }, files);

const file = (name: string, type: string, content: string | Buffer) => ({
  name,
  type,
  base64: Buffer.from(content).toString("base64"),
});

const words = (page: Page) => page.locator(".view-spread ul.board-words").innerText();

/** The text of a file that a button saves. */
async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
  return (await contentOf(download)).toString();
}

test("two hundred codes are pasted: 190 are shown at once and ten are named", () =>
  walk({}, async (page) => {
    const lines = codes.flatMap((code, i) => (i < 10 ? [bad[i], code] : [code]));
    await paste(page, lines.join("\n"));
    await counted(page, "190 codes, 10 could not be read");
    await page.click("summary:has-text('10 could not be read')");
    await expect.poll(() => page.locator(".refused li").count()).toBe(10);
    await expect.poll(() => page.locator(".refused").innerText()).toContain("<img/src=x/onerror=");
    await expect.poll(() => page.title()).not.toBe("hostile");
    await expect
      .poll(() => page.locator(".view-spread svg .spread-lines path").count())
      .toBe(codes.length - Math.ceil(190 / 11));
    expect(await violations(page)).toEqual([]);
    await page.click("text=Empty this list");
    await counted(page, "190 codes");
    // Once more counts nothing twice.
    await paste(page, `${codes[0]} PS1-A`);
    await counted(page, "190 codes, 1 could not be read");
  }));

test("predictions are shown alone, then beside the simulation, and decisions by role", () =>
  walk({ dark: true }, async (page) => {
    await paste(page, codes.slice(0, 30).join("\n"));
    await expect.poll(() => page.locator(".simulated-band").count()).toBe(0);
    await expect.poll(() => words(page)).toMatch(/^\d+ of 27 expected a dip/);
    await expect.poll(() => words(page)).not.toContain("future");
    await page.click("text=Show the simulation >> nth=0");
    await page.waitForSelector(".simulated-band");
    await expect
      .poll(() => words(page))
      .toMatch(/of 27 expected (no|a) dip; in .*futures there is one/);
    await page.waitForSelector(".role-card >> nth=1");
    await expect.poll(() => page.locator(".role-card").count()).toBe(small.roles.length);
    await expect
      .poll(() => page.locator(".role-card >> nth=0").innerText())
      .toMatch(/best in|never best/);
    const head = await page.locator(".decisions thead th").allInnerTexts();
    expect(head).toEqual(["Decision", "Everybody", ...small.roles.map((r) => r.name), "No role"]);
    const cells = await page.locator(".decisions td").allInnerTexts();
    const counts = cells.map(Number);
    expect(counts).toHaveLength(small.decide.options.length * 4);
    const all = counts.filter((_, i) => i % 4 === 0).reduce((a, b) => a + b);
    expect([all, counts.reduce((a, b) => a + b)]).toEqual([30, 60]);
    expect(await violations(page)).toEqual([]);
  }));

test("files, notebooks and pictures are dropped; a saved board opens again", async () => {
  const context = await newContext(browser(), { acceptDownloads: true });
  let board = "";
  await walk({ context }, async (page) => {
    await drop(page, [
      file("anna.txt", "text/plain", `Anna\n${codes[1]}`),
      file("bo.json", "application/json", JSON.stringify({ what: "notebook", code: codes[2] })),
      file("screen.gif", "image/gif", gifOf(codes[3])),
      file("holiday.gif", "image/gif", "no picture at all"),
      file("letter.docx", "", "PK\u0003\u0004 nothing"),
    ]);
    await counted(page, "3 codes, 2 could not be read");
    await page.click(".refused summary");
    const refused = await page.locator(".refused").innerText();
    expect(refused).toContain("Picture holiday.gif");
    expect(refused).toContain("File letter.docx");
    await page.setInputFiles(".scanner input[type=file]", [
      { name: "one.gif", mimeType: "image/gif", buffer: gifOf(codes[4]) },
      { name: "two.gif", mimeType: "image/gif", buffer: gifOf(codes[5]) },
    ]);
    await counted(page, "5 codes, 2 could not be read");
    await page.waitForSelector("text=2 codes found.");
    await page.click("button:has-text('Hide') >> nth=0");
    board = await saved(page, "text=Save the board");
    await page.reload();
    await counted(page, "5 codes");
  });
  await context.close();
  await walk({ hash: "board" }, async (page) => {
    await page.setInputFiles(".board-door input[type=file]", {
      name: "board.json",
      mimeType: "application/json",
      buffer: Buffer.from(board),
    });
    await counted(page, "5 codes");
    await expect.poll(() => page.locator("text=1 hidden again").count()).toBe(1);
    expect(await saved(page, "text=Save the board")).toBe(board);
  });
});

test("notes and names are hidden, the board is reset and brought back, and saved as a table", () =>
  walk({}, async (page) => {
    await paste(page, codes.slice(0, 12).join("\n"));
    const notes = page.locator(".wall-note");
    const before = await notes.count();
    await expect.poll(() => page.locator(".note-wall").innerText()).toContain("Bilal 1");
    await notes.first().locator("button").click();
    await expect.poll(() => notes.count()).toBe(before - 1);
    await page.click("text=1 hidden again");
    await expect.poll(() => notes.count()).toBe(before);
    await page.uncheck("text=Show names");
    await expect.poll(() => page.locator(".note-wall").innerText()).not.toContain("Bilal");
    const table = await saved(page, "text=Save as a table");
    const lines = table.split("\r\n");
    // A head, twelve learners, and nothing after the last line.
    expect(lines).toHaveLength(14);
    expect(lines[0]).toMatch(/^\ufeffname,role,sure,predicted_month_0,.*,code$/);
    expect(table).toContain("'=1+1 6");
    expect(table).not.toMatch(/(^|,|")[=@]/m);
    await page.click("text=Reset for the next group");
    await page.click("dialog >> text=Empty it");
    await counted(page, "0 codes");
    await page.click(".notice >> text=Undo");
    await counted(page, "12 codes");
    await page.click("text=Reset for the next group");
    await page.click("dialog >> text=Empty it");
    await page.reload();
    await counted(page, "0 codes");
  }));

test("two windows show the same board, and nothing needs the network", async () => {
  const context = await newContext(browser());
  await walk({ context }, async (page) => {
    const other = await context.newPage();
    await other.goto(page.url());
    await other.waitForSelector("#take-text");
    await context.setOffline(true);
    await paste(page, codes.slice(0, 5).join("\n"));
    await counted(other, "5 codes");
    await page.click("text=Show the simulation >> nth=0");
    await page.waitForSelector(".simulated-band");
    await other.waitForSelector(".simulated-band");
    await page.setInputFiles(".scanner input[type=file]", {
      name: "one.gif",
      mimeType: "image/gif",
      buffer: gifOf(codes[7]),
    });
    await counted(page, "6 codes");
  });
  await context.close();
});

test("on the wall one view at a time is shown, by keys alone", () =>
  walk({}, async (page) => {
    await page.keyboard.press("p");
    await page.waitForSelector("h1:has-text('Join here')");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.focus("#take-text");
    await page.keyboard.insertText(codes[1]);
    await page.keyboard.press("Enter");
    await counted(page, "1 code");
    await page.keyboard.press("Tab");
    await page.keyboard.press("p");
    await page.waitForSelector("h1:has-text('What did the room expect?')");
    await page.keyboard.press("PageDown");
    await page.waitForSelector(".simulated-band");
    const heading = () => page.locator("h1").innerText();
    for (const [key, title] of [
      ["ArrowRight", "How sure were people?"],
      ["PageDown", "What did people change?"],
      ["ArrowRight", "What was decided?"],
      ["PageDown", "What does each decision lead to?"],
      ["ArrowRight", "What does each decision lead to?"],
      ["PageDown", "What did people write?"],
    ]) {
      await page.keyboard.press(key);
      await expect.poll(heading).toBe(title);
    }
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Home");
    await page.waitForSelector("h1:has-text('Join here')");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#take-text");
  }));

test("a phone shows all of it without scrolling sideways, in both themes", () =>
  walk({ width: 360 }, async (page) => {
    await paste(page, `${codes.slice(0, 30).join("\n")}\nPS1-A`);
    await page.click("text=Show the simulation >> nth=0");
    await page.waitForSelector(".role-card");
    await page.$$eval(".board-list > summary", (all) => {
      for (const one of all) (one.parentElement as HTMLDetailsElement).open = true;
    });
    const wider = () => document.documentElement.scrollWidth - innerWidth;
    await expect.poll(() => page.evaluate(wider)).toBeLessThanOrEqual(0);
    const low = await page.$$eval(
      ":is(.board-head, .board-parts) :is(button, summary, .scanner-pictures, .check)",
      (all) =>
        all
          .filter((one) => one.checkVisibility())
          .filter((one) => one.getBoundingClientRect().height < 43.5)
          .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(low).toEqual([]);
    expect(await violationsInBoth(page)).toEqual([]);
  }));

test("a broken link says what to do, and the start of the boards takes a link or a code", () =>
  walk({ hash: `board&${link.slice(0, -3)}` }, async (page) => {
    await expect
      .poll(() => page.locator("[role=alert]").innerText())
      .toMatch(/cut short|changed on its way/);
    expect(await violations(page)).toEqual([]);
    await page.fill("#door-text", "what is this");
    await page.click("text=Open the board");
    await page.waitForSelector("text=neither a link to an assignment nor a code");
    await page.fill("#door-text", codes[0]);
    await page.click("text=Open the board");
    await page.waitForSelector("text=which this page does not have");
    await page.fill("#door-text", `Our lesson: ${url()}teach.html#a1&${link}`);
    await page.click("text=Open the board");
    await page.waitForSelector(`h1:has-text("${small.title}")`);
  }));

test("a camera takes one code after the other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "partnerscape-film-"));
  const film = join(folder, "film.y4m");
  writeFileSync(film, filmOf(codes.slice(1, 4)));
  // What a camera sees is chosen when a browser starts, so this one is started for it alone.
  const withCamera = await launchChromium([
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  try {
    const context = await newContext(withCamera);
    await walk({ context }, async (page) => {
      await page.click("text=Scan with the camera");
      await counted(page, "3 codes");
      await page.click("text=Stop the camera");
      await expect.poll(() => page.locator("video").count()).toBe(0);
      await expect.poll(() => page.locator(".scanner-words").innerText()).toBe("Code 3 taken.");
    });
  } finally {
    await withCamera.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("without a camera a sentence says what else can be done", () =>
  walk({}, async (page) => {
    await page.click("text=Scan with the camera");
    await page.waitForSelector(".scanner-words:has-text('camera')");
    await expect.poll(() => page.locator(".scanner-words").innerText()).toMatch(/paste them\.$/);
    await expect.poll(() => page.locator("text=Scan with the camera").count()).toBe(1);
  }));
