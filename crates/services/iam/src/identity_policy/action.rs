//! The form of one `Action` or `NotAction`: `*`, or a vendor and a name with one colon between.

/// Refuses, in AWS's words, what has not this form.
pub(super) fn check(text: &str) -> Result<(), String> {
    if text == "*" {
        return Ok(());
    }
    let Some((vendor, name)) = text.split_once(':') else {
        return Err("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.".to_owned());
    };
    if name.contains(':') {
        return Err("Actions/Condition can contain only one colon.".to_owned());
    }
    let is_vendor = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.');
    if vendor.is_empty() || !vendor.chars().all(is_vendor) {
        return Err(format!("Vendor {vendor} is not valid"));
    }
    Ok(())
}
