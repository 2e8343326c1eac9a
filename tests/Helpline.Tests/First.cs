namespace Helpline.Tests;
