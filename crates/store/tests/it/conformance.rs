//! What every backend must do. Each test is a function over [`Backend`](crate::ground::Backend); the list below names them once
//! for each backend that exists.

mod records;

mod transactions;

mod indexes;

mod expiry;

mod feed;

mod concurrency;

mod model;

macro_rules! conformance {
    ($backend:ident: $($subject:ident { $($name:ident)* })*) => {
        mod $backend {
            $(mod $subject {
                $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    crate::conformance::$subject::$name::<crate::ground::$backend>().await;
                })*
            })*
        }
    };
}

#[expect(non_snake_case, reason = "a module is named after the backend it tests")]
mod backends {
    conformance! { Sqlite:
        records {
            a_record_comes_back_as_it_was_written
            create_replace_and_delete_refuse_what_they_do_not_expect
            a_version_is_never_given_twice
            a_scan_pages_in_byte_order
            wildcards_and_foreign_letters_in_keys_are_letters
            a_prefix_is_deleted_and_nothing_beside_it
            scopes_do_not_see_each_other
            a_name_leads_to_one_place
            counters_keep_their_sum
            a_record_over_the_limit_is_refused
            everything_outlives_a_restart
            clearing_leaves_nothing_and_feeds_the_removals
            a_closed_store_answers_that_it_is_closed
        }
        transactions {
            a_step_that_fails_leaves_nothing_of_its_transaction
            steps_see_the_steps_before_them
            an_empty_transaction_changes_nothing
        }
        indexes {
            records_are_found_by_value_and_by_prefix_of_value
            rewriting_a_record_moves_its_entries
            a_unique_value_is_one_records_alone
            index_pages_continue_within_a_value
            indexes_are_scoped
        }
        expiry {
            an_expired_record_is_gone_before_it_is_swept
            an_expired_record_is_in_nobodys_way
            a_sweep_removes_and_feeds_what_has_expired
            a_sweep_is_bounded
        }
        feed {
            the_feed_tells_what_happened_to_fed_kinds
            watchers_are_woken_by_fed_changes_only
            the_feed_has_no_gaps_under_concurrent_writers
        }
        concurrency {
            writers_read_their_writes
            a_failing_transaction_does_not_fail_its_neighbours
            of_many_conditional_writers_one_wins
            more_readers_than_the_queue_holds_are_all_answered
        }
        model {
            any_history_agrees_with_a_map
        }
    }
}
