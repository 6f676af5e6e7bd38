//! Layers: what functions find at `/opt`, in which order, and what they cannot do there.

use std::collections::BTreeMap;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::sync::Arc;

use bytes::Bytes;
use gatewright_functions::code::{LAYERS_MAX, remove_tree};
use gatewright_model::function::{CodePackage, FunctionDefinition, FunctionLayer};
use gatewright_model::ports::{CodePackages, InvokeRefusal};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use crate::archives::{Store, written};
use crate::custom_runtime::SHELL;
use crate::house::{House, definition, tree, zipped};

/// A zip of these files, all of them executable.
fn executables(files: &[(&str, &str)]) -> Bytes {
    use std::io::Write as _;
    written(|writer| {
        for (name, content) in files {
            writer.start_file(*name, SimpleFileOptions::default().unix_permissions(0o755)).unwrap();
            writer.write_all(content.as_bytes()).unwrap();
        }
    })
}

pub(crate) async fn layer(house: &House, zip: Bytes) -> FunctionLayer {
    let package = house.code.admit(zip).await.unwrap();
    FunctionLayer { arn: format!("arn:aws:lambda:us-east-1:000000000000:layer:{}:1", package.sha256_hex), package }
}

/// A Python function `f` of one file, with these layers in this order.
async fn python(source: &str, layers: &[&[(&str, &str)]]) -> (House, FunctionDefinition) {
    let house = House::new();
    let mut function = house.function(source).await;
    for files in layers {
        function.layers.push(layer(&house, zipped(files)).await);
    }
    house.functions.table().put(function.clone());
    (house, function)
}

#[track_caller]
fn json_of(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[tokio::test]
async fn python_imports_from_a_layer_and_from_its_directory_for_one_version_first() {
    let source = "import greeting, sys, os\n\
        def handler(event, context):\n    return [greeting.TEXT, greeting.__file__, os.path.exists('/opt/README')]\n";
    let (house, _) = python(source, &[&[("python/greeting.py", "TEXT = 'from a layer'\n"), ("README", "")]]).await;
    let answer = json_of(&house.call("{}").await);
    assert_eq!(answer, json!(["from a layer", "/opt/python/greeting.py", true]));

    // The machine's Python may be a later one than was asked for.
    let version = "import sys\ndef handler(event, context):\n    return 'python%d.%d' % sys.version_info[:2]\n";
    let found = House::new();
    found.function(version).await;
    let version = json_of(&found.call("{}").await);
    let specific = format!("python/lib/{}/site-packages/greeting.py", version.as_str().unwrap());
    let files: &[(&str, &str)] = &[("python/greeting.py", "TEXT = 'general'\n"), (&specific, "TEXT = 'specific'\n")];
    let (house, _) = python(source, &[files]).await;
    assert_eq!(json_of(&house.call("{}").await)[0], "specific");
}

#[tokio::test]
async fn the_functions_own_code_comes_before_layers() {
    let house = House::new();
    let files =
        [("app.py", "import greeting\ndef handler(e, c):\n    return greeting.TEXT\n"), ("greeting.py", "TEXT = 'own'\n")];
    let mut function = house.package(&files, "app.handler").await;
    function.layers.push(layer(&house, zipped(&[("python/greeting.py", "TEXT = 'layer'\n")])).await);
    house.functions.table().put(function);
    assert_eq!(house.call("{}").await, "\"own\"");
}

#[tokio::test]
async fn of_two_layers_the_later_hides_what_the_earlier_has() {
    let source = "import os\n\
        def handler(event, context):\n    \
            return {os.path.join(at, name): open(os.path.join(at, name)).read() for at, _, names in os.walk('/opt/data') for name in names}\n";
    let one: &[(&str, &str)] = &[("data/lib/both", "one"), ("data/lib/one", "one"), ("data/a", "one"), ("data/b/c", "one")];
    let two: &[(&str, &str)] = &[("data/lib/both", "two"), ("data/lib/two", "two"), ("data/a/d", "two"), ("data/b", "two")];
    let (house, mut function) = python(source, &[one, two]).await;
    let expected = json!({"/opt/data/lib/both": "two", "/opt/data/lib/one": "one", "/opt/data/lib/two": "two", "/opt/data/a/d": "two", "/opt/data/b": "two"});
    assert_eq!(json_of(&house.call("{}").await), expected);

    // The other way round is another function, with workers of its own.
    function.layers.reverse();
    house.functions.table().put(function.clone());
    let expected = json!({"/opt/data/lib/both": "one", "/opt/data/lib/one": "one", "/opt/data/lib/two": "two", "/opt/data/a": "one", "/opt/data/b/c": "one"});
    assert_eq!(json_of(&house.call("{}").await), expected);

    function.layers.clear();
    house.functions.table().put(function);
    assert_eq!(json_of(&house.call("{}").await), json!({}));
}

#[tokio::test]
async fn a_warm_worker_stays_when_the_layers_do() {
    let (house, mut function) = python("def handler(e, c):\n    return 1\n", &[&[("a", "1")], &[("b", "2")]]).await;
    house.call("{}").await;
    function.description = "other words".to_owned();
    house.functions.table().put(function.clone());
    house.call("{}").await;
    assert_eq!(house.sessions.begun(), 1);
    function.layers.pop();
    house.functions.table().put(function);
    house.call("{}").await;
    assert_eq!(house.sessions.begun(), 2, "other layers are another revision");
}

#[tokio::test]
async fn node_requires_packages_of_a_layer() {
    let house = House::new();
    let source = "const g = require('greeting'), v = require('versioned');\nexports.handler = async () => [g, v];\n";
    let mut function = house.package(&[("index.js", source)], "index.handler").await;
    function.runtime = "nodejs20.x".to_owned();
    function.memory_size_mb = 512;
    let files = [
        ("nodejs/node_modules/greeting/index.js", "module.exports = 'general';\n"),
        ("nodejs/node_modules/versioned/index.js", "module.exports = 'general';\n"),
        ("nodejs/node20/node_modules/versioned/index.js", "module.exports = 'for 20';\n"),
    ];
    function.layers.push(layer(&house, zipped(&files)).await);
    house.functions.table().put(function);
    assert_eq!(house.call("{}").await, r#"["general","for 20"]"#);
}

#[tokio::test]
async fn executables_of_a_layer_are_on_the_search_path() {
    let source = "import subprocess\ndef handler(e, c):\n    return subprocess.check_output(['greet']).decode()\n";
    let (house, mut function) = python(source, &[]).await;
    function.layers.push(layer(&house, executables(&[("bin/greet", "#!/bin/sh\nprintf 'hallo from %s' \"$0\"\n")])).await);
    house.functions.table().put(function);
    assert_eq!(house.call("{}").await, r#""hallo from /opt/bin/greet""#);
}

#[tokio::test]
async fn a_custom_runtime_may_be_a_layer_and_the_functions_own_comes_first() {
    let house = House::new();
    let runtime = layer(&house, executables(&[("bootstrap", SHELL)])).await;
    let code = house.code.admit(zipped(&[("function.sh", "")])).await.unwrap();
    let mut function = definition("f", "function.handler", code);
    function.runtime = "provided.al2023".to_owned();
    function.layers = vec![layer(&house, zipped(&[("a", "")])).await, runtime];
    house.functions.table().put(function.clone());
    assert_eq!(json_of(&house.call("{}").await)["cwd"], "/var/task");

    let own = SHELL.replace("\\\"env\\\"", "\\\"own\\\":true,\\\"env\\\"");
    assert_ne!(own, SHELL);
    function.code = house.code.admit(executables(&[("bootstrap", &own)])).await.unwrap();
    house.functions.table().put(function.clone());
    assert_eq!(json_of(&house.call("{}").await)["own"], true);

    // A layer without one does not help.
    function.code = house.code.admit(zipped(&[("function.sh", "")])).await.unwrap();
    function.layers.pop();
    house.functions.table().put(function);
    let reply = house.invoke("{}").await.unwrap();
    assert_eq!(json_of(std::str::from_utf8(&reply.payload).unwrap())["errorType"], "Runtime.InvalidEntrypoint");
}

#[tokio::test]
async fn nothing_can_be_written_to_layers() {
    let source = "import os\n\
        def attempt(what, *how):\n    try:\n        what(*how)\n        return 'done'\n    except OSError as problem:\n        return type(problem).__name__ + str(problem.errno)\n\
        def handler(e, c):\n    return [attempt(open, '/opt/new', 'w'), attempt(open, '/opt/python/a.py', 'w'), attempt(os.mkdir, '/opt/d'),\n        \
            attempt(os.remove, '/opt/python/a.py'), attempt(os.chmod, '/opt/python', 0o777), attempt(os.rename, '/opt/python', '/opt/p')]\n";
    let one: &[(&str, &str)] = &[("python/a.py", "A = 1\n")];
    for layers in [&[one][..], &[one, &[("python/b.py", "")]]] {
        let (house, _) = python(source, layers).await;
        let before = tree(&house.dir.0.join("code"));
        let answer = json_of(&house.call("{}").await);
        // EROFS, or what Landlock says first: EACCES.
        for attempt in answer.as_array().unwrap() {
            assert!(matches!(attempt.as_str(), Some("OSError30" | "PermissionError13" | "PermissionError1")), "{answer}");
        }
        let after: Vec<String> =
            tree(&house.dir.0.join("code")).into_iter().filter(|path| !path.starts_with("layers-")).collect();
        assert_eq!(before, after);
    }
}

#[tokio::test]
async fn authorities_that_a_layer_brings_are_replaced_by_those_that_functions_trust() {
    let source = "def handler(e, c):\n    return open('/opt/python/certifi/cacert.pem').read()\n";
    let house = House::with(|settings| {
        let file = settings.scratch_dir.with_extension("pem");
        std::fs::write(&file, "ours").unwrap();
        settings.trust_file = Some(file);
    });
    let mut function = house.function(source).await;
    function.layers.push(layer(&house, zipped(&[("python/certifi/cacert.pem", "theirs")])).await);
    house.functions.table().put(function.clone());
    assert_eq!(house.call("{}").await, "\"ours\"");
    function.layers.push(layer(&house, zipped(&[("python/certifi/other", "")])).await);
    house.functions.table().put(function);
    assert_eq!(house.call("{}").await, "\"ours\"");
}

#[tokio::test]
async fn awss_runtime_client_finds_modules_of_layers_too() {
    // A stand-in under the client's name tells what it would find; the client itself is run by `official_client`.
    let house = House::new();
    let client = "import sys, json, os, urllib.request\nimport greeting\n\
        api = 'http://%s/2018-06-01/runtime/invocation/' % os.environ['AWS_LAMBDA_RUNTIME_API']\n\
        while True:\n    event = urllib.request.urlopen(api + 'next')\n    \
            body = json.dumps(greeting.__file__).encode()\n    \
            urllib.request.urlopen(api + event.headers['Lambda-Runtime-Aws-Request-Id'] + '/response', body)\n";
    let mut function = house.package(&[("awslambdaric/__main__.py", client)], "app.handler").await;
    let asked = (gatewright_functions::RUNTIME_CLIENT_VARIABLE.to_owned(), "awslambdaric".to_owned());
    function.environment = Some(BTreeMap::from([asked]));
    function.layers.push(layer(&house, zipped(&[("python/greeting.py", "")])).await);
    house.functions.table().put(function);
    assert_eq!(house.call("{}").await, "\"/opt/python/greeting.py\"");
}

#[tokio::test]
async fn links_and_names_that_leave_a_layer_are_refused_as_they_are_in_code() {
    let store = Store::new();
    let link = written(|writer| writer.add_symlink("python/passwd", "/etc/passwd", SimpleFileOptions::default()).unwrap());
    let inside = written(|writer| writer.add_symlink("bin/python", "../python", SimpleFileOptions::default()).unwrap());
    for zip in [link, inside, zipped(&[("../escaped", "")]), zipped(&[("/opt/escaped", "")])] {
        assert!(store.code.admit(zip).await.is_err());
    }
    assert_eq!(tree(&store.dir.0.join("code")), Vec::<String>::new());
}

async fn packages(store: &Store, count: usize) -> Vec<CodePackage> {
    let mut packages = Vec::new();
    for number in 0..count {
        let files = [("shared", number.to_string()), (&*format!("of-{number}"), String::new())]
            .map(|(name, text)| (name.to_owned(), text));
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        packages.push(store.code.admit(zipped(&files)).await.unwrap());
    }
    packages
}

#[tokio::test]
async fn one_layer_is_its_own_directory_and_several_are_merged_once_into_links() {
    let store = Store::new();
    let packages = packages(&store, LAYERS_MAX + 1).await;
    assert_eq!(store.code.layers_root(&[]).await.unwrap(), None);
    let alone = store.code.layers_root(&packages[..1]).await.unwrap().unwrap();
    assert_eq!(alone, store.code.task_root(&packages[0]).await.unwrap());

    let merged = store.code.layers_root(&packages[..LAYERS_MAX]).await.unwrap().unwrap();
    assert_eq!(tree(&merged), ["of-0", "of-1", "of-2", "of-3", "of-4", "shared"]);
    assert_eq!(std::fs::read_to_string(merged.join("shared")).unwrap(), "4");
    let number = |path: std::path::PathBuf| std::fs::metadata(path).unwrap().ino();
    let last = store.code.task_root(&packages[4]).await.unwrap();
    assert_eq!(number(merged.join("shared")), number(last.join("shared")), "it takes no room");
    let made = number(merged.clone());
    assert_eq!(store.code.layers_root(&packages[..LAYERS_MAX]).await.unwrap(), Some(merged.clone()));
    assert_eq!(number(merged.clone()), made);

    // The same package twice, the same packages in another order: each is merged for itself.
    let twice = store.code.layers_root(&[packages[0].clone(), packages[0].clone()]).await.unwrap().unwrap();
    assert_eq!(tree(&twice), ["of-0", "shared"]);
    let other = store.code.layers_root(&[packages[1].clone(), packages[0].clone()]).await.unwrap().unwrap();
    assert_eq!(std::fs::read_to_string(other.join("shared")).unwrap(), "0");
    assert!(store.code.layers_root(&packages).await.is_err(), "six are too many");
    assert!(!tree(&store.dir.0.join("code")).iter().any(|path| path.starts_with(".partial-")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_workers_that_need_the_same_layers_at_once_get_one_directory() {
    let store = Arc::new(Store::new());
    let packages = packages(&store, 3).await;
    let mut starting = tokio::task::JoinSet::new();
    for turn in 0..8 {
        let (store, mut packages) = (Arc::clone(&store), packages.clone());
        packages.rotate_left(turn % 2);
        starting.spawn(async move { store.code.layers_root(&packages).await.unwrap().unwrap() });
    }
    let found: std::collections::BTreeSet<_> = starting.join_all().await.into_iter().collect();
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|root| tree(root) == ["of-0", "of-1", "of-2", "shared"]));
}

#[tokio::test]
async fn what_was_done_to_merged_layers_lasts_until_the_next_process_or_upload() {
    let store = Store::new();
    let packages = packages(&store, 2).await;
    let merged = store.code.layers_root(&packages).await.unwrap().unwrap();
    let attack = || {
        std::fs::set_permissions(&merged, std::fs::Permissions::from_mode(0o755)).unwrap();
        std::fs::write(merged.join("added"), "").unwrap();
        // Through the link this is the package's own file too.
        std::fs::set_permissions(merged.join("shared"), std::fs::Permissions::from_mode(0o644)).unwrap();
        std::fs::write(merged.join("shared"), "9").unwrap();
        std::fs::set_permissions(merged.join("shared"), std::fs::Permissions::from_mode(0o444)).unwrap();
        std::fs::set_permissions(&merged, std::fs::Permissions::from_mode(0o555)).unwrap();
    };
    let is_whole = |root: &std::path::Path| {
        assert_eq!(tree(root), ["of-0", "of-1", "shared"]);
        assert_eq!(std::fs::read_to_string(root.join("shared")).unwrap(), "1");
    };
    attack();
    is_whole(&store.restarted().layers_root(&packages).await.unwrap().unwrap());
    attack();
    store.code.admit(zipped(&[("shared", "1"), ("of-1", "")])).await.unwrap();
    is_whole(&store.code.layers_root(&packages).await.unwrap().unwrap());
    remove_tree(&merged).unwrap();
    is_whole(&store.code.layers_root(&packages).await.unwrap().unwrap());
}

#[tokio::test]
async fn a_layer_that_is_not_stored_is_told_as_missing_code_is() {
    let (house, mut function) = python("def handler(e, c):\n    return 1\n", &[]).await;
    let gone = CodePackage { sha256_hex: "ab".repeat(32), size_bytes: 1, unzipped_bytes: 1 };
    function.layers.push(FunctionLayer { arn: "arn".to_owned(), package: gone });
    house.functions.table().put(function);
    let refused = house.invoke("{}").await.unwrap_err();
    assert!(matches!(&refused, InvokeRefusal::Unavailable(why) if why.contains("not stored")), "{refused:?}");
}
