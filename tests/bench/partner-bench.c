// partner-bench in scalar C, the yardstick of the ratio workload: sequential generator, ziggurat
// normals, libm exp. Usage: partner-bench N P T R SEED; prints one JSON line, and the time is the
// whole ensemble: seeding, start, months, recording.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// xoshiro256++ 1.0 (Blackman and Vigna 2019), seeded by splitmix64.
static uint64_t s[4];

static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

static inline uint64_t next(void) {
  const uint64_t result = rotl(s[0] + s[3], 23) + s[0], t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotl(s[3], 45);
  return result;
}

static void seed_generator(uint64_t x) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (x += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    s[i] = z ^ (z >> 31);
  }
}

static inline double uniform(void) { return (double)(next() >> 11) * 0x1p-53; }

// Ziggurat of 256 layers (Marsaglia and Tsang 2000, with Doornik's independent layer bits).
#define LAYERS 256
#define R 3.6541528853610088
#define V 0.00492867323399
static double zx[LAYERS + 1], zratio[LAYERS];

static void build_ziggurat(void) {
  double f = exp(-0.5 * R * R);
  zx[0] = V / f;
  zx[1] = R;
  zx[LAYERS] = 0;
  for (int i = 2; i < LAYERS; i++) {
    zx[i] = sqrt(-2 * log(V / zx[i - 1] + f));
    f = exp(-0.5 * zx[i] * zx[i]);
  }
  for (int i = 0; i < LAYERS; i++) zratio[i] = zx[i + 1] / zx[i];
}

static double tail(int negative) {
  double x, y;
  do {
    x = log(1 - uniform()) / R;
    y = log(1 - uniform());
  } while (-2 * y < x * x);
  return negative ? x - R : R - x;
}

static inline double normal(void) {
  for (;;) {
    const uint64_t w = next();
    const int i = w & 255;
    const double u = 2 * ((double)(w >> 11) * 0x1p-53) - 1;
    if (fabs(u) < zratio[i]) return u * zx[i];
    if (i == 0) return tail(u < 0);
    const double x = u * zx[i];
    const double f0 = exp(-0.5 * (zx[i] * zx[i] - x * x));
    const double f1 = exp(-0.5 * (zx[i + 1] * zx[i + 1] - x * x));
    if (f1 + uniform() * (f0 - f1) < 1) return x;
  }
}

static inline double clamp(double x) { return x < 0 ? 0 : x > 1 ? 1 : x; }
static inline double logistic(double x) { return 1 / (1 + exp(-x)); }

#define MAX_N 1024
#define MAX_P 2048
typedef struct {
  double c[5], capacity, finance, quality, morale, burden, leadership, load, dc[5], dq;
} Organisation;
typedef struct {
  int a, b;
  double trust, dist;
} Dyad;
static Organisation org[MAX_N];
static Dyad dyad[MAX_P];

static void begin(int n, int p) {
  memset(org, 0, sizeof org);
  for (int i = 0; i < n; i++) {
    Organisation *o = &org[i];
    for (int k = 0; k < 5; k++) o->c[k] = uniform();
    o->leadership = uniform();
    o->quality = 0.3 + 0.4 * uniform();
    o->morale = 0.3 + 0.4 * uniform();
    o->finance = 0.5;
    o->burden = 0.3;
    o->capacity = 0.7;
  }
  for (int d = 0; d < p; d++) {
    Dyad *e = &dyad[d];
    e->a = (int)(uniform() * n);
    e->b = (int)(uniform() * (n - 1));
    if (e->b >= e->a) e->b++;
    e->trust = 0.2 + 0.4 * uniform();
    const double w = 0.04 * (1.5 - e->trust);
    org[e->a].load += w;
    org[e->b].load += w;
  }
}

static void move_organisations(int n) {
  for (int i = 0; i < n; i++) {
    Organisation *o = &org[i];
    const double demand = 0.1 * normal();
    o->finance = clamp(o->finance + 0.08 * (0.30 + 0.40 * o->quality - o->finance) +
                       0.20 * demand + 0.03 * normal());
    const double u = uniform();
    if (u < 0.01) {
      o->leadership = 100 * u;
      o->morale *= 0.8;
    } else {
      o->leadership += 0.02 * (0.7 - o->leadership);
    }
    o->burden = clamp(o->burden +
                      0.15 * (0.20 + 0.30 * (1 - o->leadership) + o->load - o->burden) +
                      0.30 * demand);
    o->capacity = clamp(1 - o->burden - o->load);
    o->quality += 0.06 * (logistic(4 * (o->capacity - 0.5) + 3 * (o->finance - 0.5) +
                                   2 * (o->leadership - 0.5)) -
                          o->quality);
    o->morale += 0.10 * (logistic(3 * (o->finance - 0.5) + 2 * (o->quality - 0.5) -
                                  3 * (o->burden - 0.4)) -
                         o->morale);
    o->load = 0;
  }
}

static void meet_partners(int p) {
  for (int d = 0; d < p; d++) {
    Dyad *e = &dyad[d];
    Organisation *a = &org[e->a], *b = &org[e->b];
    double g[5], sum = 0;
    for (int k = 0; k < 5; k++) {
      g[k] = b->c[k] - a->c[k];
      sum += g[k] * g[k];
    }
    e->dist = sqrt(sum);
    const double chance =
        logistic(2 * e->trust - 1.5 * e->dist + 1.5 * (a->capacity + b->capacity) - 1);
    const int success = uniform() < chance;
    e->trust = success ? e->trust + 0.06 * (1 - e->trust) : e->trust - 0.12 * e->trust;
    const double rate = 0.02 * e->trust;
    for (int k = 0; k < 5; k++) {
      a->dc[k] += rate * g[k];
      b->dc[k] -= rate * g[k];
    }
    if (success) {
      const double x = 0.05 * e->trust * fabs(b->quality - a->quality);
      if (a->quality < b->quality) a->dq += x;
      else b->dq += x;
    }
    const double w = 0.04 * (1.5 - e->trust);
    a->load += w;
    b->load += w;
  }
}

static void settle_and_record(int n, int p, double *out) {
  double sum[6] = {0};
  for (int i = 0; i < n; i++) {
    Organisation *o = &org[i];
    for (int k = 0; k < 5; k++) {
      o->c[k] += o->dc[k];
      o->dc[k] = 0;
    }
    o->quality += o->dq;
    o->dq = 0;
    sum[0] += o->finance;
    sum[1] += o->quality;
    sum[2] += o->morale;
    sum[3] += o->capacity;
  }
  for (int d = 0; d < p; d++) {
    sum[4] += dyad[d].trust;
    sum[5] += dyad[d].dist;
  }
  for (int k = 0; k < 6; k++) out[k] = sum[k] / (k < 4 ? n : p);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 6) return fprintf(stderr, "usage: partner-bench N P T R SEED\n"), 2;
  const int n = atoi(argv[1]), p = atoi(argv[2]), months = atoi(argv[3]), runs = atoi(argv[4]);
  if (n > MAX_N || p > MAX_P || n < 2) return 2;
  const double from = now();
  build_ziggurat();
  double *record = malloc(sizeof(double) * 6 * months * runs);
  for (int r = 0; r < runs; r++) {
    seed_generator(strtoull(argv[5], 0, 10) * 0x100000000ull + r);
    begin(n, p);
    for (int t = 0; t < months; t++) {
      move_organisations(n);
      meet_partners(p);
      settle_and_record(n, p, record + 6 * ((size_t)r * months + t));
    }
  }
  const double wall = now() - from;
  printf("{\"wall_s\":%.9g,\"means\":[", wall);
  double errors[6];
  for (int k = 0; k < 6; k++) {
    double sum = 0, squares = 0;
    for (int r = 0; r < runs; r++) sum += record[6 * ((size_t)(r + 1) * months - 1) + k];
    const double mean = sum / runs;
    for (int r = 0; r < runs; r++) {
      const double gap = record[6 * ((size_t)(r + 1) * months - 1) + k] - mean;
      squares += gap * gap;
    }
    errors[k] = sqrt(squares / (runs - 1) / runs);
    printf("%s%.9g", k ? "," : "", mean);
  }
  printf("],\"errors\":[");
  for (int k = 0; k < 6; k++) printf("%s%.9g", k ? "," : "", errors[k]);
  printf("]}\n");
  return 0;
}
