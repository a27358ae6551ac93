// Threads that wait for pieces of work. One call uses them at a time; a second caller meanwhile does its
// work alone, which changes nothing in its results.
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>

#include "kernel_table.h"

enum { most_workers = 63, watchful_turns = 2000 };  // about 20 to 50 us

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;  // held through a call
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;  // guards what follows
static pthread_cond_t wake = PTHREAD_COND_INITIALIZER;
static pthread_cond_t done = PTHREAD_COND_INITIALIZER;
static void (*body)(const void *, ptrdiff_t);
static const void *job;
static ptrdiff_t pieces;
static atomic_ptrdiff_t next;
static atomic_uint call;  // changed under the lock, watched without it
static int workers, wanted, joined, finished;

static atomic_int thread_limit;

void xent_kernel_set_thread_limit(int limit) { atomic_store(&thread_limit, limit < 0 ? 0 : limit); }

int xent_kernel_thread_limit(void) { return atomic_load(&thread_limit); }

/// Lets the processor rest for a few cycles.
static void relax(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

static void work(void) {
  for (;;) {
    ptrdiff_t piece = atomic_fetch_add_explicit(&next, 1, memory_order_relaxed);
    if (piece >= pieces) return;
    body(job, piece);
  }
}

static void *wait_for_work(void *unused) {
  (void)unused;
  unsigned seen = 0;
  pthread_mutex_lock(&lock);
  for (;;) {
    while (atomic_load(&call) == seen || joined >= wanted) pthread_cond_wait(&wake, &lock);
    seen = atomic_load(&call);
    joined++;
    pthread_mutex_unlock(&lock);
    work();
    pthread_mutex_lock(&lock);
    finished++;
    pthread_cond_signal(&done);
    pthread_mutex_unlock(&lock);
    // In a series of calls the next one comes sooner than a sleeper would wake.
    for (int turns = 0; turns < watchful_turns && atomic_load(&call) == seen; turns++) relax();
    pthread_mutex_lock(&lock);
  }
  return NULL;
}

/// Starts workers until there are `count`. They take no signals: those belong to the main thread.
static void start_workers(int count) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  while (workers < count) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, wait_for_work, NULL) != 0) break;
    pthread_detach(thread);
    workers++;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void xent_run_pieces(
    void (*run)(const void *, ptrdiff_t), const void *with, ptrdiff_t count, int threads) {
  int limit = xent_kernel_thread_limit();
  if (limit > 0 && threads > limit) threads = limit;
  if (threads > count) threads = (int)count;
  if (threads > most_workers + 1) threads = most_workers + 1;
  if (threads <= 1 || pthread_mutex_trylock(&turn) != 0) {
    for (ptrdiff_t piece = 0; piece < count; piece++) run(with, piece);
    return;
  }
  if (workers < threads - 1) start_workers(threads - 1);
  pthread_mutex_lock(&lock);
  body = run;
  job = with;
  pieces = count;
  atomic_store(&next, 0);
  wanted = threads - 1;
  joined = finished = 0;
  atomic_fetch_add(&call, 1);
  pthread_cond_broadcast(&wake);
  pthread_mutex_unlock(&lock);
  work();
  pthread_mutex_lock(&lock);
  wanted = 0;  // who has not come yet need not come
  while (finished < joined) pthread_cond_wait(&done, &lock);
  pthread_mutex_unlock(&lock);
  pthread_mutex_unlock(&turn);
}

int xent_threads_for(double elements, int asked) {
  if (elements < 65536) return 1;
  return asked > 0 ? asked : xent_kernel_processors();
}
