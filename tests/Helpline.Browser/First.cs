namespace Helpline.Browser;
