// What `npm test` looks at in one way, looked at in all: wide and narrow, light and dark, in another
// browser, and games to their end.
import "./cards.test.ts";
import "./model-page.test.ts";
import "./own.test.ts";
import "./page.test.ts";
import "./story.test.ts";
import "./teach-assign.test.ts";
import "./teach-make.test.ts";
import "./teach-play.test.ts";
import "./tour.test.ts";
import "./tradeoff.test.ts";
