use super::house::{House, INCORRECT, PASSWORD, refused, tokens};

const LOCKED: &str = "NotAuthorizedException: Password attempts exceeded";

#[tokio::test]
async fn the_sixth_guess_must_wait_whatever_it_is() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    house.user(&app.pool, "bob", &[]).await;
    for _ in 0..5 {
        refused(house.sign_in(&app, "ann", "wrong").await, INCORRECT);
    }
    refused(house.sign_in(&app, "ann", PASSWORD).await, LOCKED);
    refused(house.srp_sign_in(&app, "ann", PASSWORD).await, LOCKED);
    tokens(house.sign_in(&app, "bob", PASSWORD).await);
    house.wait_s(1);
    refused(house.sign_in(&app, "ann", "wrong").await, INCORRECT);
    house.wait_s(1);
    refused(house.sign_in(&app, "ann", PASSWORD).await, LOCKED);
    house.wait_s(1);
    tokens(house.sign_in(&app, "ann", PASSWORD).await);
    refused(house.sign_in(&app, "ann", "wrong").await, INCORRECT);
    tokens(house.sign_in(&app, "ann", PASSWORD).await);
}

#[tokio::test]
async fn failures_count_for_the_user_by_any_name_and_by_any_flow() {
    let house = House::new();
    let app = house.email_app().await;
    let user = house.user(&app.pool, "ann@example.com", &[]).await;
    for login in ["ann@example.com", user.sub.as_str(), "ann@example.com"] {
        refused(house.sign_in(&app, login, "wrong").await, INCORRECT);
    }
    for login in ["ann@example.com", user.sub.as_str()] {
        refused(house.srp_sign_in(&app, login, "wrong").await, INCORRECT);
    }
    refused(house.sign_in(&app, "ann@example.com", PASSWORD).await, LOCKED);
}

#[tokio::test]
async fn users_that_do_not_exist_are_locked_like_others() {
    let house = House::new();
    let app = house.app().await;
    for _ in 0..5 {
        refused(house.sign_in(&app, "nobody", "wrong").await, INCORRECT);
    }
    refused(house.sign_in(&app, "nobody", "wrong").await, LOCKED);

    // By any flow, as for users that exist.
    let app = house.email_app().await;
    for _ in 0..5 {
        refused(house.sign_in(&app, "nobody@example.com", "wrong").await, INCORRECT);
    }
    refused(house.srp_sign_in(&app, "nobody@example.com", "wrong").await, LOCKED);
}

#[tokio::test]
async fn guesses_sent_at_once_do_not_pass_the_lock_together() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let guesses = (0..40).map(|_| house.sign_in(&app, "ann", "wrong"));
    let mut looked_at = 0;
    for guess in futures_at_once(guesses).await {
        looked_at += usize::from(guess.unwrap_err().message != "Password attempts exceeded");
    }
    assert_eq!(looked_at, 5);
    // Nor do those by the other flow.
    house.wait_s(1);
    let exchange = house.srp_challenge(&app, "ann").await.unwrap();
    let answer = house.srp_answer(&app, &exchange, "wrong");
    let (one, other) = tokio::join!(house.srp_respond(&app, &answer), house.sign_in(&app, "ann", "wrong"));
    let locked = [one, other].into_iter().filter(|answer| answer.as_ref().is_err_and(|refusal| refusal.to_string() == LOCKED));
    assert_eq!(locked.count(), 1);
}

#[tokio::test]
async fn many_right_passwords_at_once_are_no_failures() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let sign_ins = (0..12).map(|_| house.sign_in(&app, "ann", PASSWORD));
    futures_at_once(sign_ins).await.into_iter().for_each(|answer| drop(tokens(answer)));
}

/// Polls all futures together until all are done.
async fn futures_at_once<F: Future>(futures: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut pending: Vec<_> = futures.map(Box::pin).collect();
    let mut done = Vec::new();
    std::future::poll_fn(move |context| {
        pending.retain_mut(|future| match future.as_mut().poll(context) {
            std::task::Poll::Ready(output) => {
                done.push(output);
                false
            }
            std::task::Poll::Pending => true,
        });
        if pending.is_empty() { std::task::Poll::Ready(std::mem::take(&mut done)) } else { std::task::Poll::Pending }
    })
    .await
}
