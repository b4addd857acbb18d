"""What each reason why code is slow means, in a sentence for readers of a page."""

MEANINGS = {
    "wrong algorithm": "a method whose cost grows faster than it has to",
    "wrong container": "the right steps on a data structure that makes each of them dear, such as searching a list",
    "repeated work": "what was worked out before is worked out again",
    "needless copying": "data is copied where it could be read where it is",
    "string building": "a text grows piece by piece, and what is there is copied with every piece",
    "recursion without memo": "the same parts of the problem are solved over and over",
    "missing early exit": "the search goes on when the answer is known",
    "missed library routine": "a loop in the program does what one call of the standard library does",
    "quadratic slicing": "every step cuts off a slice, and so copies all that is left",
}
