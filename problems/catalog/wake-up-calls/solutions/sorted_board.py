from bisect import insort


def knocks(notes):
    minute_of = {}
    board = []
    knocked = []
    for kind, first, minute in notes:
        if kind == 3:
            while board and board[0][0] <= first:
                room = board.pop(0)[1]
                del minute_of[room]
                knocked.append(room)
        else:
            if first in minute_of:
                board.remove((minute_of.pop(first), first))
            if kind == 1:
                minute_of[first] = minute
                insort(board, (minute, first))
    return knocked
