/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One command of a tool, done by whoever holds the folder: the hub for a line
 * from its control socket, or the tool itself.
 *
 *   {"command":"user_add","name":"Maija","role":"coordinator"}  → {"passphrase":"…"}
 *   {"command":"user_reset","name":"Maija"}                     → {"passphrase":"…"}
 *   {"command":"user_list"}  → {"accounts":[{"name","role","choose_passphrase"}]}
 *   {"command":"import_begin","title":"…"}                      → {"session":"id"}
 *   {"command":"import_add","session":"id","posts":[{"id","lang","text","tags","review"}]}
 *                                            → {"session","refused":[{"id","why"}]}
 *   {"command":"import_end","session":"id"}                     → {"session":"id"}
 *   {"command":"erase","session":"id","on":7,"from":0,"to":5,"reason":"…"}  → {"kept":false}
 *   {"command":"erase_card","card":7,"field":"what","step":0,"months":0,"from":0,"to":5,
 *    "reason":"…"}  → {"kept":false}; `step` is the card's nth
 *   {"command":"erase_session","session":"id","reason":"…"}     → {"kept":false}
 *   {"command":"erase_session","session":"id","before":0}  → {"kept":false}, true: passed by
 *   {"command":"keep","session":"id","set":true}                → {"kept":false}
 *   what could not be done                                      → {"error":"words"}
 */
#ifndef COMMAND_PERFORM_H
#define COMMAND_PERFORM_H

#include "command/performance.h"

/* On the loop.  The line is borrowed for the call. */
void perform_line(const struct performance *performance, struct str line);

#endif
