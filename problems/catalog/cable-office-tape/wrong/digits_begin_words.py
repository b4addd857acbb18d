import re


def read_tape(tape):
    lines = re.split("0", tape)
    return "\n".join(" ".join(re.findall(r"\d(\D+)", line)) for line in lines)
