//! Work that goes on when whoever waits for it goes away: it runs in the hands of whoever waits, and on its own from then on.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use gatewright_model::ports::{Boxed, Tasks};

/// A future that becomes a task of its own when it is dropped before its end.
pub(crate) struct NeverCancelled<T: Send + 'static> {
    work: Option<Boxed<'static, T>>,
    tasks: Arc<dyn Tasks>,
}

impl<T: Send + 'static> NeverCancelled<T> {
    pub(crate) fn new(work: impl Future<Output = T> + Send + 'static, tasks: Arc<dyn Tasks>) -> Self {
        Self { work: Some(Box::pin(work)), tasks }
    }
}

impl<T: Send + 'static> Future for NeverCancelled<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let Some(work) = &mut self.work else { return Poll::Pending };
        let polled = work.as_mut().poll(context);
        if polled.is_ready() {
            self.work = None;
        }
        polled
    }
}

impl<T: Send + 'static> Drop for NeverCancelled<T> {
    fn drop(&mut self) {
        // What panicked is not polled again.
        if let Some(work) = self.work.take().filter(|_| !std::thread::panicking()) {
            self.tasks.spawn(
                "invocation",
                Box::pin(async move {
                    work.await;
                }),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use gatewright_testkit::tasks::RuntimeTasks;
    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn it_ends_whether_it_is_waited_for_or_not() {
        for is_dropped in [false, true] {
            let (go, going) = oneshot::channel();
            let (done, is_done) = oneshot::channel();
            let work = async move {
                going.await.unwrap();
                done.send(()).unwrap();
                7
            };
            let mut work = NeverCancelled::new(work, Arc::new(RuntimeTasks));
            // It has begun.
            assert!(futures_poll(&mut work).await.is_pending());
            if is_dropped {
                drop(work);
                go.send(()).unwrap();
            } else {
                go.send(()).unwrap();
                assert_eq!(work.await, 7);
            }
            is_done.await.unwrap();
        }
    }

    async fn futures_poll(work: &mut NeverCancelled<i32>) -> Poll<i32> {
        std::future::poll_fn(|context| Poll::Ready(Pin::new(&mut *work).poll(context))).await
    }
}
