"""The sandbox image in a real Docker engine (DOCKER_HOST says which; without one, all of this fails)."""

import errno
import hashlib
import importlib.resources
import signal
from collections.abc import Callable, Iterator
from itertools import count
from typing import NamedTuple

import docker
import pytest
from docker import DockerClient
from docker.models.containers import Container
from hypothesis import given
from hypothesis import strategies as st

from instret.sandbox.docker import image
from instret.sandbox.model import InfrastructureError

SECCOMP = importlib.resources.files("instret.sandbox.docker").joinpath("seccomp.json").read_text("utf-8")
CANDIDATE = "65533:65533"
Shell = Callable[[str], str]

HELLO = {
    "c": ("main.c", '#include <stdio.h>\nint main(void) { puts("hello"); }', "gcc -O2 main.c -o main && ./main"),
    "cpp": (
        "main.cpp",
        '#include <iostream>\nint main() { std::cout << "hello\\n"; }',
        "g++ -std=c++20 -O2 main.cpp -o main && ./main",
    ),
    "go": (
        "main.go",
        'package main\nimport ("bufio"; "fmt"; "math/big"; "os"; "sort")\nfunc main() {\n'
        "sort.Ints([]int{2, 1}); out := bufio.NewWriter(os.Stdout); defer out.Flush()\n"
        'fmt.Fprintln(out, "hello", big.NewInt(7).ProbablyPrime(1)) }',
        "GO111MODULE=off GOCACHE=$PWD/cache go build -o main main.go && ./main | cut -d' ' -f1",
    ),
    "java": (
        "Main.java",
        'public class Main { public static void main(String[] a) { System.out.println("hello"); } }',
        "javac Main.java && java Main",
    ),
    "javascript": ("main.js", 'console.log("hello")', "node main.js"),
    "python": ("main.py", 'print("hello")', "python3 -S -B main.py"),
    "ruby": ("main.rb", 'puts "hello"', "ruby main.rb"),
    "rust": (
        "main.rs",
        'fn main() { println!("{}", std::thread::spawn(|| "hello").join().unwrap()); }',
        "rustc -O main.rs && ./main",
    ),
}

METERED = {
    "python": "/usr/bin/python3 -S -B -c 'print(len({str(i): i for i in range(5000)}))'",
    "ruby": "/usr/bin/ruby --disable=gems -e 'h = {}; 5000.times { |i| h[i.to_s] = i }; puts h.size'",
    "c": "./loop 1000000",
}

# The loop's body is five instructions in any compiler's assembly, for it is written in assembly.
LOOP = """
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv) {
    unsigned long x = 1, turns = strtoul(argv[1], 0, 10);
    asm volatile("1: add $3, %0; xor $5, %0; rol $7, %0; dec %1; jnz 1b" : "+r"(x), "+r"(turns) : : "cc");
    printf("%lu\\n", x);
}
"""

# ways NAME: does a million turns of the same loop, then what NAME says, then ends.
WAYS = """
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
static void work(unsigned long turns) {
    asm volatile("1: add $3, %%rax; xor $5, %%rax; rol $7, %%rax; dec %0; jnz 1b" : "+r"(turns) : : "cc", "rax");
}
static void *million(void *nothing) { work(1000000); return nothing; }
static void child(void) { work(2000000); _exit(0); }
int main(int argc, char **argv) {
    const char *way = argv[1];
    pthread_t threads[4];
    work(1000000);
    if (!strcmp(way, "_exit")) _exit(3);
    if (!strcmp(way, "abort")) abort();
    if (!strcmp(way, "fork") && !fork()) child();
    if (!strcmp(way, "vfork") && !vfork()) child();
    if (!strcmp(way, "execve")) execl("/bin/true", "true", (char *)0);
    if (!strcmp(way, "close")) for (int fd = 3; fd < 128; fd++) close(fd);
    if (!strcmp(way, "threads")) {
        for (int i = 0; i < 4; i++) pthread_create(threads + i, 0, million, 0);
        for (int i = 0; i < 4; i++) pthread_join(threads[i], 0);
    }
    wait(0);
    return 0;
}
"""


@pytest.fixture(scope="module")
def client() -> Iterator[DockerClient]:
    opened = docker.from_env()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def container(client: DockerClient) -> Iterator[Container]:
    """The confinement that candidates get."""
    started = client.containers.run(
        image.require(client),
        ["sleep", "infinity"],
        detach=True,
        user=CANDIDATE,
        network_mode="none",
        read_only=True,
        tmpfs={"/tmp": "exec,size=512m"},
        cap_drop=["ALL"],
        security_opt=["no-new-privileges", f"seccomp={SECCOMP}"],
        pids_limit=256,
        mem_limit="2g",
    )
    yield started
    started.remove(force=True)


@pytest.fixture(scope="module")
def folders() -> Iterator[int]:
    return count()


@pytest.fixture
def shell(container: Container, folders: Iterator[int]) -> Shell:
    """Run a command in a fresh folder of its own and give its standard output; it must succeed."""
    folder = f"/tmp/{next(folders)}"
    container.exec_run(["mkdir", folder])

    def run(command: str) -> str:
        status, (out, err) = container.exec_run(
            ["bash", "-c", command], workdir=folder, environment={"HOME": "/tmp"}, demux=True
        )
        assert status == 0, f"status {status}\n{(out or b'').decode()}\n{(err or b'').decode()}"
        return (out or b"").decode()

    return run


def write(shell: Shell, name: str, text: str) -> None:
    shell(f"cat > {name} <<'END OF FILE'\n{text}\nEND OF FILE")


# What process 1 does: shared pages, flags first, then a slot of 64 bytes per process.
READER = """
import mmap, os, subprocess, sys
file = os.memfd_create("pages")
os.ftruncate(file, 64 * 4097)
pages = memoryview(mmap.mmap(file, 64 * 4097)).cast("Q")
base = hex((1 << 40) + (int.from_bytes(os.urandom(4), "little") << 12))
plugin = f"/opt/instret/count.so,counters={file},base={base}" + os.environ.get("MORE", "")
qemu = ["setarch", "-R", "qemu-x86_64", "-cpu", "max", "-seed", "1", "-B", base, "-plugin", plugin]
environment = {"PYTHONHASHSEED": "0"}
done = subprocess.run([*qemu, *sys.argv[1:]], pass_fds=[file], env=environment, capture_output=True)
print(done.returncode, pages[0], *(count for count in pages[8::8] if count))
"""


class Metered(NamedTuple):
    """How a program ended under the counter: its status, what the plugin flagged, a count of each process."""

    status: int
    flags: int
    counts: tuple[int, ...]

    @property
    def millions(self) -> list[int]:
        return [count // 10**6 for count in self.counts]


def metered(shell: Shell, command: str) -> Metered:
    write(shell, "reader.py", READER)
    status, flags, *counts = map(int, shell(f"python3 -S reader.py {command}").split())
    return Metered(status, flags, tuple(counts))


@pytest.mark.parametrize("language", HELLO)
def test_every_toolchain_compiles_and_runs_in_the_confinement(shell: Shell, language: str) -> None:
    name, source, command = HELLO[language]
    write(shell, name, source)
    assert shell(command) == "hello\n"


def test_candidates_have_a_user_and_cannot_write_outside_tmp(shell: Shell) -> None:
    assert shell("id") == "uid=65533(candidate) gid=65533(candidate) groups=65533(candidate)\n"
    assert shell("touch /opt/x /home/x /var/x /usr/x 2>/dev/null || echo refused") == "refused\n"


def test_asyncio_and_pools_work_without_sockets(shell: Shell) -> None:
    write(
        shell,
        "main.py",
        "import asyncio, multiprocessing\n"
        "async def one(): return 1\n"
        "if __name__ == '__main__':\n"
        "    with multiprocessing.Pool(2) as pool: print(asyncio.run(one()), pool.map(abs, [-1, 2]))\n",
    )
    assert shell("python3 main.py") == "1 [1, 2]\n"


SYSCALL = """
import ctypes, sys
call = ctypes.CDLL(None, use_errno=True).syscall
call.argtypes = [ctypes.c_long] * 7
print(call(*map(int, sys.argv[1:]), *[0] * (8 - len(sys.argv))), ctypes.get_errno())
"""


def result_of(shell: Shell, *numbers: int) -> tuple[int, int]:
    """Return value and errno of a system call, made in a child for the sake of those that succeed."""
    write(shell, "call.py", SYSCALL)
    value, error = shell(f"python3 -S call.py {' '.join(map(str, numbers))}").split()
    return int(value), int(error)


REFUSED = {
    "bpf": (321, 5),
    "clone with CLONE_NEWUSER": (56, 0x10000000 | 17),
    "clone with CLONE_NEWNET": (56, 0x40000000 | 17),
    "io_uring_setup": (425, 1),
    "kcmp": (312, 1, 1, 0),
    "keyctl": (250, 0, -3),
    "mount": (165,),
    "name_to_handle_at": (303,),
    "personality with READ_IMPLIES_EXEC": (135, 0x400000),
    "pidfd_getfd": (438,),
    "process_vm_readv": (310,),
    "ptrace": (101,),
    "setns": (308, -1),
    "shmget": (29, 0, 4096, 0o1000),
    "unshare of the user namespace": (272, 0x10000000),
    "unshare of open files": (272, 0x400),
    "userfaultfd": (323, 1),
    **{f"socket of family {family}": (41, family, 2, 0) for family in (1, 2, 10, 16, 17, 38, 40, 44)},
    "socketpair of family 30 (TIPC)": (53, 30, 1, 0, 0),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_profile_refuses(shell: Shell, name: str) -> None:
    assert result_of(shell, *REFUSED[name]) == (-1, errno.EPERM)


def test_clone3_seems_not_to_exist(shell: Shell) -> None:
    assert result_of(shell, 435, 0, 0) == (-1, errno.ENOSYS)


@pytest.mark.parametrize("persona", [0, 0x40000, 0xFFFFFFFF])
def test_the_profile_allows_address_randomisation_to_be_switched(shell: Shell, persona: int) -> None:
    assert result_of(shell, 135, persona)[0] >= 0


def test_the_profile_lets_perf_event_open_through_to_the_kernel(shell: Shell) -> None:
    assert result_of(shell, 298, 0, 0, -1, -1, 0) == (-1, errno.EFAULT)


@pytest.fixture
def programs(shell: Shell) -> Shell:
    write(shell, "loop.c", LOOP)
    write(shell, "ways.c", WAYS)
    shell("gcc -O2 loop.c -o loop && gcc -O2 -pthread ways.c -o ways")
    return shell


@pytest.mark.parametrize("language", METERED)
def test_counts_are_identical_from_run_to_run(programs: Shell, language: str) -> None:
    runs = {metered(programs, METERED[language]) for _ in range(5)}
    assert len(runs) == 1
    assert sum(runs.pop().counts) > 10**6


def test_counts_grow_by_exactly_the_loop(programs: Shell) -> None:
    (few,), (many,) = (metered(programs, f"./loop {turns}").counts for turns in (10**6, 3 * 10**6))
    assert many - few == 5 * 2 * 10**6


def test_counts_agree_with_callgrind(programs: Shell) -> None:
    (counted,) = metered(programs, "./loop 10000000").counts
    collected = programs(
        "valgrind --tool=callgrind --callgrind-out-file=out ./loop 10000000 >/dev/null 2>&1; grep ^totals: out"
    )
    assert counted > 50 * 10**6
    assert counted == pytest.approx(int(collected.split()[1]), rel=0.01)


@pytest.mark.parametrize(
    ("way", "status", "flags", "millions"),
    [
        ("return", 0, 0, [5]),
        ("_exit", 3, 0, [5]),
        ("close", 0, 0, [5]),
        ("abort", -signal.SIGABRT, 0, [5]),
        ("fork", 0, 0, [5, 10]),
        ("vfork", 0, 0, [5, 10]),
        ("threads", 0, 1, [25]),
        ("execve", 0, 2, [5]),
    ],
)
def test_the_count_is_true_however_it_ends(
    programs: Shell, way: str, status: int, flags: int, millions: list[int]
) -> None:
    run = metered(programs, f"./ways {way}")
    assert (run.status, run.flags, run.millions) == (status, flags, millions)


@pytest.mark.parametrize("option", ["base=0x123", "counters=999", "budget=5"])
def test_an_option_that_cannot_be_done_is_not_swallowed(programs: Shell, option: str) -> None:
    write(programs, "reader.py", READER)
    assert programs(f"MORE=,{option} python3 -S reader.py ./loop 1").split()[0] != "0"


@given(st.data())
def test_the_tag_changes_with_any_byte(data: st.DataObject) -> None:
    files = image.context()
    name = data.draw(st.sampled_from(sorted(files)))
    at = data.draw(st.integers(0, len(files[name]) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != files[name][at]))
    changed = {**files, name: files[name][:at] + bytes([other]) + files[name][at + 1 :]}
    assert image.tag(changed) != image.tag(files) == image.tag()


def test_the_tag_changes_with_a_name() -> None:
    files = image.context()
    files["dockerfile"] = files.pop("Dockerfile")
    assert image.tag(files) != image.tag()


def test_the_fingerprint_covers_the_packages_inside(client: DockerClient, shell: Shell) -> None:
    packages = hashlib.sha256(shell("cat /opt/instret/packages.txt").encode()).hexdigest()
    assert image.fingerprint(client) == f"{image.tag()}+packages:{packages[:16]}"
    for package in ("python3.11", "g++-12", "openjdk-17-jdk-headless", "qemu-user", "valgrind"):
        assert shell(f"grep -cE '^{package.replace('+', '[+]')}(:amd64)?\t' /opt/instret/packages.txt") == "1\n"


def test_a_missing_image_names_the_remedy(client: DockerClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image, "REPOSITORY", "instret-never-built")
    with pytest.raises(image.ImageMissing, match="instret images build"):
        image.require(client)


def test_a_failed_build_shows_the_end_of_its_log(client: DockerClient) -> None:
    said: list[str] = []
    with pytest.raises(image.ImageBuildError, match=r"the log ends with:\n"):
        image.build(client, base="localhost:1/nothing", say=said.append)
    assert said[0].startswith("Step 1 of ")


def test_an_engine_that_does_not_answer_is_infrastructure(tmp_path: object) -> None:
    silent = DockerClient(base_url=f"unix://{tmp_path}/none.sock", version="1.41")
    with pytest.raises(InfrastructureError, match="Docker engine"):
        image.require(silent)
