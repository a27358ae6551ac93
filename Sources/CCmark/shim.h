// libcmark-gfm, the reference Markdown parser with tables and strikethrough.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
