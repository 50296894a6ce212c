"""What is done when the answer is on its way: what somebody should not wait for, nor learn from how long it takes."""


def do_afterwards(get_response):
    """`request.afterwards.append(act)`: a mail that only goes to who has an account, for example."""

    def middleware(request):
        request.afterwards = []
        answer = get_response(request)
        answer._resource_closers.extend(request.afterwards)  # the server closes an answer when it has sent it
        return answer

    return middleware
