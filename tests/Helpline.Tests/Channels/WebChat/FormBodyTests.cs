using Helpline.Channels.WebChat;
using Microsoft.AspNetCore.Http;

namespace Helpline.Tests.Channels.WebChat;

/// <summary>What a body may do to its reader.</summary>
public sealed class FormBodyTests
{
    [Fact]
    public async Task A_connection_that_breaks_off_is_refused_and_is_no_bug()
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = "application/x-www-form-urlencoded";
        request.Body = new BrokenStream();
        var (form, refused) = await FormBody.ReadAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(StatusCodes.Status400BadRequest, refused);
        Assert.Same(ChatForm.Empty, form);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The connection was reset.");
    }
}
