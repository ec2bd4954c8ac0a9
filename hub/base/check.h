/* SPDX-License-Identifier: EUPL-1.2 */
/* What must hold if the program is right.  Always on; a broken CHECK names its place and aborts. */
#ifndef BASE_CHECK_H
#define BASE_CHECK_H

_Noreturn void check_broken(const char *what, const char *file, int line);

#define CHECK(what) ((what) ? (void)0 : check_broken(#what, __FILE__, __LINE__))

#endif
