use gatewright_model::function_logging::ApplicationLogLevel;

use super::*;
use crate::log::report::tests::report_of;

fn at(system: SystemLogLevel) -> PlatformJson {
    PlatformJson {
        levels: LogLevels { application: ApplicationLogLevel::Info, system },
        function_arn: "arn:aws:lambda:eu-west-3:123456789012:function:f".to_owned(),
        function_name: "f".to_owned(),
        function_version: FunctionVersion::Latest,
        instance_id: "2026/01/01/[$LATEST]ab".to_owned(),
        memory_size_mb: 128,
    }
}

const NOW: Timestamp = Timestamp::from_epoch_ms(1_767_225_600_007);

/// All that can be said of an invocation with this status, at this level.
fn said(system: SystemLogLevel, status: &ReportStatus) -> Vec<String> {
    let json = at(system);
    let report = Report { status: status.clone(), init_duration: Some(Duration::from_micros(174_055)), ..report_of("r") };
    let mut said = Vec::new();
    said.extend(json.init_start(NOW, Phase::Init, "nodejs:18.v28", "arn:aws:lambda:eu-west-3::runtime:b4"));
    said.extend(json.init_report(NOW, Duration::from_micros(173_778), Phase::Init, status).into_iter().flatten());
    said.extend(json.start(NOW, "r", FunctionVersion::Latest));
    said.extend(json.logs_dropped(NOW, 9, 2));
    said.extend(json.report(NOW, &report).into_iter().flatten());
    said
}

#[track_caller]
fn check(system: SystemLogLevel, status: &ReportStatus, expected: &[&str]) {
    let lines: Vec<String> =
        expected.iter().map(|line| format!(r#"{{"time":"2026-01-01T00:00:00.007Z","type":"platform.{line}}}"#)).collect();
    assert_eq!(said(system, status), lines);
}

const INIT_START: &str = concat!(
    r#"initStart","record":{"initializationType":"on-demand","phase":"init","runtimeVersion":"nodejs:18.v28","#,
    r#""runtimeVersionArn":"arn:aws:lambda:eu-west-3::runtime:b4","functionName":"f","functionVersion":"$LATEST","#,
    r#""instanceId":"2026/01/01/[$LATEST]ab","instanceMaxMemory":134217728}"#
);
const START: &str = concat!(
    r#"start","record":{"requestId":"r","functionArn":"arn:aws:lambda:eu-west-3:123456789012:function:f","#,
    r#""version":"$LATEST"}"#
);
const DROPPED: &str = concat!(
    r#"logsDropped","record":{"reason":"Some logs were dropped because the function is logging too much","#,
    r#""droppedRecords":2,"droppedBytes":9}"#
);
const METRICS: &str =
    r#"{"durationMs":3.014,"billedDurationMs":4,"memorySizeMB":128,"maxMemoryUsedMB":36,"initDurationMs":174.055}"#;

#[test]
fn the_lines_are_those_of_lambda() {
    check(
        SystemLogLevel::Debug,
        &ReportStatus::Answered,
        &[
            INIT_START,
            r#"initRuntimeDone","record":{"initializationType":"on-demand","phase":"init","status":"success"}"#,
            concat!(
                r#"initReport","record":{"initializationType":"on-demand","phase":"init","status":"success","#,
                r#""metrics":{"durationMs":173.778}}"#
            ),
            START,
            DROPPED,
            concat!(
                r#"runtimeDone","record":{"requestId":"r","status":"success","#,
                r#""metrics":{"durationMs":3.014,"producedBytes":7}}"#
            ),
            &format!(r#"report","record":{{"requestId":"r","metrics":{METRICS},"status":"success"}}"#),
        ],
    );
}

#[test]
fn by_default_starts_and_reports_are_logged() {
    let report = format!(r#"report","record":{{"requestId":"r","metrics":{METRICS},"status":"success"}}"#);
    check(SystemLogLevel::Info, &ReportStatus::Answered, &[INIT_START, START, DROPPED, &report]);
}

#[test]
fn what_goes_wrong_is_logged_at_every_level() {
    check(SystemLogLevel::Warn, &ReportStatus::Answered, &[DROPPED]);
    let failed = |status: &str| {
        [
            format!(r#"initRuntimeDone","record":{{"initializationType":"on-demand","phase":"init",{status}}}"#),
            format!(
                r#"initReport","record":{{"initializationType":"on-demand","phase":"init",{status},"metrics":{{"durationMs":173.778}}}}"#
            ),
            DROPPED.to_owned(),
            format!(r#"runtimeDone","record":{{"requestId":"r",{status},"metrics":{{"durationMs":3.014,"producedBytes":0}}}}"#),
            format!(r#"report","record":{{"requestId":"r","metrics":{METRICS},{status}}}"#),
        ]
    };
    for (status, expected) in [
        (ReportStatus::Timeout, r#""status":"timeout""#),
        (ReportStatus::Error("Runtime.ExitError".to_owned()), r#""status":"error","errorType":"Runtime.ExitError""#),
    ] {
        check(SystemLogLevel::Warn, &status, &failed(expected).each_ref().map(String::as_str));
    }
}
