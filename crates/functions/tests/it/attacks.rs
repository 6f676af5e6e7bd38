//! Functions that mean harm: each fails cleanly, and others go on. What a process can do to a jail is tried in `gatewright-sandbox`; here it
//! is functions in theirs, beside others.

use serde_json::{Value, json};

use crate::house::{House, definition, invocation, zipped};

/// A second function that works, before and after.
async fn bystander(house: &House) {
    use gatewright_model::ports::CodePackages as _;

    let code = house
        .code
        .admit(zipped(&[("app.py", "SECRET = 'swordfish-of-the-bystander'\ndef handler(event, context):\n    return 'fine'\n")]));
    house.functions.table().put(definition("bystander", "app.handler", code.await.unwrap()));
    is_fine(house).await;
}

async fn is_fine(house: &House) {
    use gatewright_model::ports::Invoke as _;

    let reply = house.functions.invoke(invocation("bystander", "{}")).await.unwrap();
    assert_eq!(reply.payload, "\"fine\"");
}

async fn attack(source: &str) -> (House, Value) {
    let house = House::new();
    bystander(&house).await;
    house.function(source).await;
    let told = serde_json::from_str(&house.call("{}").await).unwrap();
    is_fine(&house).await;
    (house, told)
}

#[tokio::test]
async fn the_servers_files_and_other_functions_code_cannot_be_read() {
    let house = House::new();
    bystander(&house).await;
    std::fs::write(house.dir.0.join("secret.db"), "swordfish-of-the-server").unwrap();
    let source = format!(
        "import os\n\
         def handler(event, context):\n\
         \x20   seen = []\n\
         \x20   for root, names, files in os.walk('/'):\n\
         \x20       if root.startswith(('/proc', '/usr', '/lib', '/bin', '/sbin', '/dev', '/var/lang')): names.clear(); files.clear()\n\
         \x20       for name in files:\n\
         \x20           try:\n\
         \x20               if b'swordfish' + b'-of' in open(os.path.join(root, name), 'rb').read(1000000): seen.append(os.path.join(root, name))\n\
         \x20           except OSError: pass\n\
         \x20   return [seen, os.path.exists({:?}), os.path.exists('/run'), os.listdir('/var')]\n",
        house.dir.0
    );
    house.function(&source).await;
    let told: Value = serde_json::from_str(&house.call("{}").await).unwrap();
    assert_eq!(told, json!([[], false, false, ["lang", "runtime", "task"]]));
}

#[tokio::test]
async fn code_clients_and_libraries_cannot_be_written() {
    let (_house, told) = attack(
        "import os\n\
         def handler(event, context):\n\
         \x20   written = []\n\
         \x20   for path in ('/var/task/app.py', '/var/task/new', '/var/runtime/bootstrap.py', '/var/runtime/sdk/x', '/opt/x', '/etc/passwd',\n\
         \x20           '/etc/ssl/certs/ca-certificates.crt', '/usr/x', '/x'):\n\
         \x20       for attempt in (lambda: os.chmod(path, 0o777), lambda: open(path, 'w').write('evil'), lambda: os.unlink(path)):\n\
         \x20           try: attempt(); written.append(path)\n\
         \x20           except OSError: pass\n\
         \x20   return written\n",
    )
    .await;
    assert_eq!(told, json!([]));
}

#[tokio::test]
async fn this_machine_and_its_metadata_are_out_of_reach() {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let own = std::net::UdpSocket::bind("0.0.0.0:0").and_then(|socket| {
        socket.connect("192.0.2.1:9")?;
        socket.local_addr()
    });
    let own = own.map_or("127.0.0.1".to_owned(), |address| address.ip().to_string());
    let port = listener.local_addr().unwrap().port();
    let (_house, told) = attack(&format!(
        "import socket\n\
         def handler(event, context):\n\
         \x20   reached = []\n\
         \x20   for host, port in (('127.0.0.1', {port}), ('0.0.0.0', {port}), ('{own}', {port}), ('localhost', {port}), ('169.254.169.254', 80),\n\
         \x20           ('169.254.170.2', 80), ('198.18.0.1', 22), ('255.255.255.255', 80)):\n\
         \x20       try:\n\
         \x20           with socket.create_connection((host, port), timeout=5) as line:\n\
         \x20               line.sendall(b'GET / HTTP/1.0\\r\\n\\r\\n')\n\
         \x20               if line.recv(1): reached.append(host)\n\
         \x20       except OSError: pass\n\
         \x20   return reached\n",
    ))
    .await;
    assert_eq!(told, json!([]));
    listener.set_nonblocking(true).unwrap();
    assert!(listener.accept().is_err());
}

#[tokio::test]
async fn a_memory_hog_is_killed_and_its_log_says_why() {
    let house = House::new();
    bystander(&house).await;
    house.function("def handler(event, context):\n    return len(b''.join([b'x' * 300000000]))\n").await;
    let reply = house.invoke("{}").await.unwrap();
    let document: Value = serde_json::from_slice(&reply.payload).unwrap();
    assert!(document["errorMessage"].as_str().unwrap().ends_with("Runtime exited with error: signal: killed"), "{document}");
    let report = house.logs.messages().into_iter().rfind(|line| line.starts_with("REPORT ")).unwrap();
    assert!(report.contains("Status: error\tError Type: Runtime.OutOfMemory"), "{report}");
    is_fine(&house).await;
}

#[tokio::test]
async fn a_fork_bomb_stays_within_its_worker() {
    let house = House::new();
    bystander(&house).await;
    let mut bomb = house
        .function(
            "import os, time\n\
             def handler(event, context):\n\
             \x20   made = 0\n\
             \x20   try:\n\
             \x20       while made < 3000:\n\
             \x20           if os.fork() == 0: time.sleep(1000)\n\
             \x20           made += 1\n\
             \x20   except OSError: pass\n\
             \x20   return 0 < made < 1100\n",
        )
        .await;
    // Each copy of Python soon has some megabytes of its own; memory must not be what runs out.
    bomb.memory_size_mb = 10_240;
    house.functions.table().put(bomb);
    let reply = house.invoke("{}").await.unwrap();
    assert_eq!(reply.payload, "true", "{:#?}", house.logs.messages());
    is_fine(&house).await;
}

#[tokio::test]
async fn tmp_is_full_when_it_is() {
    let (_house, told) = attack(
        "def handler(event, context):\n\
         \x20   size = 0\n\
         \x20   try:\n\
         \x20       with open('/tmp/fill', 'wb', buffering=0) as file:\n\
         \x20           while size < 2000: size += file.write(bytes(1 << 20)) >> 20\n\
         \x20   except OSError: pass\n\
         \x20   return size\n",
    )
    .await;
    assert_eq!(told, json!(512));
}

#[tokio::test]
async fn nobody_speaks_for_another_worker() {
    // Each worker's runtime API is at the same address, in a network of its own.
    let house = House::new();
    bystander(&house).await;
    house
        .function(
            "import http.client, os\n\
             def handler(event, context):\n\
             \x20   told = []\n\
             \x20   for request_id in ('00000000-0000-4000-8000-000000000000', context.aws_request_id[::-1]):\n\
             \x20       api = http.client.HTTPConnection(os.environ['AWS_LAMBDA_RUNTIME_API'])\n\
             \x20       api.request('POST', '/2018-06-01/runtime/invocation/%s/response' % request_id, '1')\n\
             \x20       told.append(api.getresponse().status)\n\
             \x20   return told\n",
        )
        .await;
    assert_eq!(house.call("{}").await, "[400, 400]");
    is_fine(&house).await;
}
