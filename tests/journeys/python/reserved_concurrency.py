"""Reserved concurrency: shown, enforced, taken back."""

import journey
from journey import refused, same, status, without_metadata

functions = journey.client("lambda")
journey.function("f", "def handler(event, context):\n    return 1\n", journey.role())


def throttled(reason):
    problem = refused(functions.invoke, 429, "TooManyRequestsException", "Rate Exceeded.", FunctionName="f")
    same(problem["Reason"], reason)


same(without_metadata(functions.get_function_concurrency(FunctionName="f")), {})
put = functions.put_function_concurrency(FunctionName="f", ReservedConcurrentExecutions=3)
same((status(put), put["ReservedConcurrentExecutions"]), (200, 3))
same(functions.get_function(FunctionName="f")["Concurrency"], {"ReservedConcurrentExecutions": 3})
same(functions.get_account_settings()["AccountLimit"]["UnreservedConcurrentExecutions"], 997)
same(functions.invoke(FunctionName="f")["Payload"].read(), b"1")
too_little = "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100]."
refused(
    functions.put_function_concurrency, 400, "InvalidParameterValueException", too_little,
    FunctionName="f", ReservedConcurrentExecutions=901,
)
functions.put_function_concurrency(FunctionName="f", ReservedConcurrentExecutions=0)
same(functions.get_function_concurrency(FunctionName="f")["ReservedConcurrentExecutions"], 0)
throttled("ReservedFunctionConcurrentInvocationLimitExceeded")
same(status(functions.delete_function_concurrency(FunctionName="f")), 204)
same(functions.invoke(FunctionName="f")["Payload"].read(), b"1")
