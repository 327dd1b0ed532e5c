import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { newContext, onStage, thorough, violations } from "./page-helpers.ts";

const { browser, url } = onStage();

/** Years that are played: the whole game in the long tests, else until after a team missed one. */
const YEARS = thorough ? 5 : 2;

/** A game: the board and its six teams, with everything that went wrong in any of them. */
interface Game {
  readonly context: BrowserContext;
  readonly board: Page;
  readonly teams: Page[];
  readonly trouble: string[];
  readonly asked: string[];
}

/** Begins one in a context of its own: one memory, as one person's tabs share it. */
async function newGame(options: { dark?: boolean } = {}): Promise<Game> {
  const context = await newContext(browser(), {
    viewport: { width: 1280, height: 900 },
    colorScheme: options.dark ? "dark" : "light",
  });
  const trouble: string[] = [];
  const asked: string[] = [];
  context.on("page", (page) => {
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") trouble.push(message.text());
    });
  });
  context.on("request", (request) => asked.push(request.url()));
  const board = await context.newPage();
  await board.goto(`${url()}teach.html#play`);
  await board.fill(".play-seed input", "7");
  await board.click("button:text-is('Start the role play')");
  await board.waitForSelector("#collect-heading");
  return { context, board, teams: [], trouble, asked };
}

async function openTeams({ context, board, teams }: Game): Promise<void> {
  const links = await board.$$eval(".play-links a.action", (all) =>
    all.map((one) => (one as HTMLAnchorElement).href),
  );
  expect(links).toHaveLength(6);
  for (const link of links) {
    const page = await context.newPage();
    await page.goto(link);
    await page.waitForSelector("#own-heading + * >> nth=0");
    teams.push(page);
  }
}

/** A team moves its first lever by keys and makes its code. */
async function decide(page: Page, year: number): Promise<string> {
  await page.bringToFront();
  const lever = page.locator(".play-lever input[type=range]").first();
  if ((await lever.count()) > 0) {
    await lever.focus();
    await page.keyboard.press(year % 2 === 1 ? "ArrowRight" : "ArrowLeft");
    await page.keyboard.press(year % 2 === 1 ? "ArrowRight" : "ArrowLeft");
  }
  await page.fill(".play-note input", `We decide, year ${year}`);
  await page.focus("#team-code-heading ~ .play-buttons .main-action");
  await page.keyboard.press("Enter");
  return (await page.textContent("#team-code")) ?? "";
}

const fingerprint = async (page: Page, year: number): Promise<string> => {
  await page.waitForSelector(`h2:has-text("What everybody can see after year ${year}")`);
  return (await page.textContent(".fingerprint")) ?? "";
};

/** Hands codes to the board and plays the year. */
async function playYear(board: Page, codes: readonly string[], year: number): Promise<string> {
  await board.bringToFront();
  await board.fill(".play-take textarea", codes.join("\n"));
  await board.click("button:text-is('Take these codes')");
  await board.click(`button:text-is('Play year ${year}')`);
  return fingerprint(board, year);
}

async function goOn(page: Page, code: string, year: number): Promise<string> {
  await page.bringToFront();
  await page.fill(".play-on input", code);
  await page.click(".play-on button");
  return fingerprint(page, year);
}

const boardCode = async (board: Page) => (await board.textContent("#round-code")) ?? "";

test(`six teams and a board play ${YEARS} years without a server, and anybody gets the same again`, async () => {
  const game = await newGame();
  const { board, teams, trouble } = game;
  expect(await violations(board)).toEqual([]);
  await openTeams(game);
  const before = game.asked.length;
  const codes: string[][] = [];
  const prints: string[] = [];
  for (let year = 1; year <= YEARS; year += 1) {
    // The staff side misses the second year.
    const playing = teams.filter((_, i) => !(year === 2 && i === 3));
    const made: string[] = [];
    // One after the other: what is not in front is slowed down by the browser.
    for (const page of playing) made.push(await decide(page, year));
    codes.push(made);
    const shuffled = made.map((_, i) => made[(i * 5 + year) % made.length]);
    prints.push(await playYear(board, [...new Set([...shuffled, ...made])], year));
    const code = await boardCode(board);
    for (const page of teams) expect(await goOn(page, code, year)).toBe(prints[year - 1]);
    if (year === 2) {
      await expect
        .poll(() => teams[3].textContent(".play-heard"))
        .toContain("no code of yours for year 2");
      await seesNoTruth(teams);
      expect(await violations(teams[1])).toEqual([]);
    }
  }
  expect(new Set(prints).size).toBe(YEARS);
  // Nothing was asked of any server while they played.
  expect(game.asked.slice(before).filter((asked) => !asked.startsWith(url()))).toEqual([]);
  await board.bringToFront();
  expect(await violations(board)).toEqual([]);
  await debrief(board);
  expect(await violations(board)).toEqual([]);
  await again(game, codes, prints);
  expect(trouble).toEqual([]);
  await game.context.close();
});

/** What a team sees holds reports and published figures, and nobody's true quality. */
async function seesNoTruth(teams: readonly Page[]): Promise<void> {
  const texts = await Promise.all(teams.map((page) => page.innerText("#main")));
  const reported = texts.filter((text) => text.includes("Quality as the board sees it"));
  expect(reported).toHaveLength(2);
  for (const text of texts) {
    expect(text).not.toMatch(
      /quality of care|\btrue\b.*:|what was true|twin|trust, the partnership/i,
    );
  }
  expect(texts[4]).not.toContain("Quality as the board sees it");
}

/** What was true beside what was seen, the twin, luck, and who decided what. */
async function debrief(board: Page): Promise<void> {
  await board.click("button:text-is('Show what was true')");
  await board.waitForSelector("text=Was it luck?");
  const text = await board.innerText("#main");
  expect(text).toContain("Quality of care, Harbour");
  expect(text).toContain("True if nobody had partnered");
  expect(text).toMatch(/Furthest apart in year \d, month \d+: it looked [\d.]+ SD (worse|better)/);
  expect(text).toMatch(/it ends better than without the partnership in .* futures/);
  expect(text).toContain("“We decide, year 1”");
  expect(text).toContain("handed in nothing: everything stayed as it was");
  expect(text).toContain("The twin: nobody partners");
  await board.click("summary:has-text('Month by month')");
  await board.waitForSelector(".network");
}

/** The same codes in another order, after a reset, come to the same board. */
async function again(
  { board }: Game,
  codes: readonly (readonly string[])[],
  prints: readonly string[],
): Promise<void> {
  await board.click("button:text-is('Reset for the next group')");
  await board.click("button:text-is('Clear the board')");
  await board.fill(".play-seed input", "7");
  await board.click("button:text-is('Start the role play')");
  for (let year = 1; year <= YEARS; year += 1) {
    const print = await playYear(board, [...codes[year - 1]].reverse(), year);
    expect(print).toBe(prints[year - 1]);
  }
}

test("wrong codes are named, corrected ones replace, a reset can be undone, and a phone will do", async () => {
  const game = await newGame({ dark: true });
  const { board, trouble, context } = game;
  const link = await board.getAttribute(".play-links a.action >> nth=4", "href");
  const regulator = await context.newPage();
  await regulator.setViewportSize({ width: 360, height: 740 });
  await regulator.goto(`${url()}teach.html${link}`);
  await regulator.waitForSelector(".play-figure");
  const first = await decide(regulator, 1);
  const second = await decide(regulator, 1);
  expect(second).not.toBe(first);
  await expect.poll(() => regulator.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await violations(regulator)).toEqual([]);
  await board.bringToFront();
  await board.fill(".play-take textarea", `${second} ${first}\nPT1-NONSENSE-ABCDE`);
  await board.press(".play-take textarea", "Enter");
  const said = await board.innerText(".play-taken");
  expect(said).toContain("Regulator: taken.");
  expect(said).toMatch(/“PT1-NONSENSE-ABCDE” was skipped: it has .* in it/);
  await expect.poll(() => board.innerText(".play-teams")).toContain("corrected code is in");
  await expect
    .poll(() => board.innerText(".play-missing"))
    .toMatch(/Still missing: Board of Harbour, .* Funder/);
  await board.click("button:text-is('Play year 1')");
  const print = await fingerprint(board, 1);
  expect(await goOn(regulator, `Here it is: ${await boardCode(board)}`, 1)).toBe(print);
  await regulator.fill(".play-on input", "PR1-NONSENSE-ABCDE");
  await regulator.keyboard.press("Enter");
  await expect.poll(() => regulator.innerText(".play-said")).toContain("was skipped");
  await regulator.reload();
  await expect.poll(() => fingerprint(regulator, 1)).toBe(print);
  await board.bringToFront();
  await onTheBigScreen(board);
  await board.click("button:text-is('Reset for the next group')");
  await board.click("button:text-is('Clear the board')");
  expect(await violations(board)).toEqual([]);
  await board.click("button:text-is('Bring the last role play back')");
  await expect.poll(() => fingerprint(board, 1)).toBe(print);
  await board.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => board.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await violations(board)).toEqual([]);
  expect(trouble).toEqual([]);
  await context.close();
});

/** One thing at a time in large type, turned by keys. */
async function onTheBigScreen(board: Page): Promise<void> {
  await board.setViewportSize({ width: 1920, height: 1080 });
  await board.click("button:text-is('On the big screen')");
  await board.waitForSelector(".play-wall h1:focus");
  await expect
    .poll(() => board.textContent(".play-wall h1"))
    .toBe("Year 1: what everybody hears of");
  await board.keyboard.press("ArrowRight");
  await expect.poll(() => board.textContent(".play-wall figcaption")).toBe("Inspection rating");
  expect(await violations(board)).toEqual([]);
  await board.keyboard.press("Escape");
  await board.waitForSelector("#collect-heading");
}
