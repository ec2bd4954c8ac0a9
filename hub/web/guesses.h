/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Wrong join codes.  There are 113 million codes, so guessing pays only when it
 * is fast.  A right code is never slowed.  Misses have one budget for all: within
 * it they are answered at once, beyond it they are held for a while and answered
 * 429, and when too many are held the rest lose their connection.
 */
#ifndef WEB_GUESSES_H
#define WEB_GUESSES_H

#include "net/http.h"

struct guesses;
struct loop;

struct guesses *guesses_open(struct loop *loop);
/* A code led nowhere: answers, now or later.  The request is given away. */
void guesses_miss(struct guesses *guesses, struct request *request);
void guesses_close(struct guesses *guesses); /* answers those held; NULL is fine */

#endif
