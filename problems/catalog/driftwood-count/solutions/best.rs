pub fn trunks_seen(downstream: Vec<i64>, reaches: Vec<i64>) -> Vec<i64> {
    let n = downstream.len();
    let mut upstream = vec![Vec::new(); n];
    for node in 1..n {
        upstream[downstream[node] as usize].push(node);
    }

    let mut seen = vec![1; n];
    let mut depth = vec![0; n];
    let mut path = vec![0; n];
    let mut order = Vec::with_capacity(n);
    let mut stack = vec![0];
    while let Some(node) = stack.pop() {
        let level: usize = depth[node];
        order.push(node);
        path[level] = node;
        let reach = reaches[node] as usize;
        if reach < level {
            seen[path[level - reach - 1]] -= 1;
        }
        for &other in &upstream[node] {
            depth[other] = level + 1;
            stack.push(other);
        }
    }
    for &node in order[1..].iter().rev() {
        seen[downstream[node] as usize] += seen[node];
    }
    seen
}
