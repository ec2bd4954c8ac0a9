/* SPDX-License-Identifier: EUPL-1.2 */
/* What a backend needs of the interface: to tell its owner, and to be found again. */
#ifndef JOURNAL_BACKEND_H
#define JOURNAL_BACKEND_H

#include "journal/request.h"

struct journal;
struct journal_backend;

/* Tells what became of a request: committed, refused, destroyed.  A forgotten session is silent. */
void journal_told(struct journal *journal, const struct request *request);
/* Tells `broken`, once; nothing is appended any more. */
void journal_broke(struct journal *journal, enum fail fail);
/* The backend behind the journal, for calls that one backend alone has. */
const struct journal_backend *journal_backend(const struct journal *journal);

#endif
