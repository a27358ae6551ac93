#ifndef CALLOCATIONCOUNT_H
#define CALLOCATIONCOUNT_H

/// How often this process asked for memory so far, or -1 where that cannot be counted.
long allocation_count(void);

#endif
